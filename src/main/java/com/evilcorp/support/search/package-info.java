/** How text becomes words that are searched: the same for what was said, for what is looked for, and for what is marked. */
package com.evilcorp.support.search;
