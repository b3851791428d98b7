/** What the desk decided, as those hear it who store and tell it. */
package com.evilcorp.support.desk.event;
