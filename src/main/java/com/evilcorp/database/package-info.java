/** How pages, console and jobs read and write by SQL, and how long that may take. */
package com.evilcorp.database;
