/** What is for sale. */
package com.evilcorp.shop.catalogue;
