/** The console's page, and what it asks for over HTTP: all that needs the database, and so a worker. */
package com.evilcorp.support.rep.console;
