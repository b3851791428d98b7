/** What whoever runs the service can set, each with its default. */
package com.evilcorp.support.config;
