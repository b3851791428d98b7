package com.evilcorp.support;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.CipherSuiteFilter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextOption;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * Has native executables make TLS clients of Netty with the JDK alone. Quarkus does so itself, but knows this method as it
 * was before Netty 4.1.136, and without it the OpenSSL that is not there would have to be. Only traces that are sent by TLS
 * make such a client. To be taken out once Quarkus knows the method.
 */
@TargetClass(SslContext.class)
final class NettyClientTls {
    private NettyClientTls() {}

    /** As it was before. */
    @Alias
    static native SslContext newClientContextInternal(
            SslProvider provider,
            Provider sslContextProvider,
            X509Certificate[] trustCert,
            TrustManagerFactory trustManagerFactory,
            X509Certificate[] keyCertChain,
            PrivateKey key,
            String keyPassword,
            KeyManagerFactory keyManagerFactory,
            Iterable<String> ciphers,
            CipherSuiteFilter cipherFilter,
            ApplicationProtocolConfig apn,
            String[] protocols,
            long sessionCacheSize,
            long sessionTimeout,
            boolean enableOcsp,
            SecureRandom secureRandom,
            String keyStoreType,
            String endpointIdentificationAlgorithm,
            Map.Entry<SslContextOption<?>, Object>[] options)
            throws SSLException;

    /** As it is now: what came to it is for OpenSSL. */
    @Substitute
    static SslContext newClientContextInternal(
            SslProvider provider,
            Provider sslContextProvider,
            X509Certificate[] trustCert,
            TrustManagerFactory trustManagerFactory,
            X509Certificate[] keyCertChain,
            PrivateKey key,
            String keyPassword,
            KeyManagerFactory keyManagerFactory,
            Iterable<String> ciphers,
            CipherSuiteFilter cipherFilter,
            ApplicationProtocolConfig apn,
            String[] protocols,
            long sessionCacheSize,
            long sessionTimeout,
            boolean enableOcsp,
            boolean added,
            SecureRandom secureRandom,
            String keyStoreType,
            String endpointIdentificationAlgorithm,
            Map.Entry<SslContextOption<?>, Object>[] options)
            throws SSLException {
        return newClientContextInternal(
                provider,
                sslContextProvider,
                trustCert,
                trustManagerFactory,
                keyCertChain,
                key,
                keyPassword,
                keyManagerFactory,
                ciphers,
                cipherFilter,
                apn,
                protocols,
                sessionCacheSize,
                sessionTimeout,
                enableOcsp,
                secureRandom,
                keyStoreType,
                endpointIdentificationAlgorithm,
                options);
    }
}
