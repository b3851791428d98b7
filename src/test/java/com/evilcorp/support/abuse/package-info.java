/**
 * One stranger with a laptop cannot stop the desk: what somebody can do from one address to the program as it runs in a pod,
 * beside people who must not notice.
 */
package com.evilcorp.support.abuse;
