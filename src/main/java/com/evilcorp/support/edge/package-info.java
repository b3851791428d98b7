/** Who may ask for what, by which port, how often and how slowly: what stands in front of every page and socket. */
package com.evilcorp.support.edge;
