/** Why customers waited as long as they did. */
package com.evilcorp.support.transcript.wait;
