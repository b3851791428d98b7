/** What people send to the desk: values that refuse what cannot be, however the desk stands. */
package com.evilcorp.support.desk.input;
