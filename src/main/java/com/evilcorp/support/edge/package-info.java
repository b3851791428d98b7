/** Who asks, by which name and by which port: what stands in front of every page and socket. */
package com.evilcorp.support.edge;
