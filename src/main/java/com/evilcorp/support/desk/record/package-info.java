/** What is on record about a session: who it is of, what was said and shown in it, and how it ended. */
package com.evilcorp.support.desk.record;
