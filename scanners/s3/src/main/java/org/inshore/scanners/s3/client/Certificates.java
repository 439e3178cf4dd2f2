package org.inshore.scanners.s3.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/** Certificates of an operator's own authority, in place of those that the machine trusts. */
final class Certificates {
  private static final Messages MESSAGES = Messages.of(Certificates.class);

  private Certificates() {}

  /**
   * Reads a file of certificates.
   *
   * @throws ScanException with {@code CONFIGURATION} if it holds none
   */
  static TrustManager[] trusted(Path file) throws ScanException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + count++, each);
      }
      if (count > 0) {
        TrustManagerFactory factory =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("trust.invalid", file.toString()), e);
    }
    throw new ScanException(
        Category.CONFIGURATION, MESSAGES.wording("trust.invalid", file.toString()));
  }
}
