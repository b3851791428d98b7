/** How much, how often and how slowly anybody may ask, whichever page or socket it is for. */
package com.evilcorp.support.edge.limit;
