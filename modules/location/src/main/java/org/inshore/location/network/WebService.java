package org.inshore.location.network;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.ServiceStatement.Kind;

/**
 * Asks a web endpoint where it is, by one HEAD request without credentials: object storage names
 * the region of a bucket in a header even where it refuses access, and TLS shows the names of a
 * certificate. A certificate that does not verify is no evidence of anything. Redirects are not
 * followed, and what comes is not read beyond the headers.
 */
public final class WebService {
  private static final Messages MESSAGES = Messages.of(WebService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MAX_NAMES = 500;

  /** Amazon S3 and what is like it, Tencent COS, Huawei OBS. */
  private static final List<String> REGION_HEADERS =
      List.of("x-amz-bucket-region", "x-cos-bucket-region", "x-obs-bucket-location");

  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?[A-Za-z0-9._-]{1,253}");

  private WebService() {}

  /**
   * Asks.
   *
   * @param target {@code https} or {@code http}; all but host, port and first path segment is left
   *     out
   * @throws ScanException if it does not answer
   */
  public static List<ServiceStatement> ask(URI target) throws ScanException, InterruptedException {
    try {
      return ask(target, SSLContext.getDefault());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks, trusting whom a context trusts. */
  static List<ServiceStatement> ask(URI target, SSLContext context)
      throws ScanException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(context)
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build()) {
      HttpResponse<Void> response =
          client.send(
              HttpRequest.newBuilder(bare(target)).HEAD().timeout(PATIENCE).build(),
              BodyHandlers.discarding());
      List<ServiceStatement> statements = new ArrayList<>(regions(response.headers()));
      if (response.sslSession().isPresent()) {
        statements.addAll(names(response.sslSession().get()));
      }
      return statements;
    } catch (SSLException e) {
      throw new ScanException(
          Category.UNREACHABLE, MESSAGES.wording("web.tls", String.valueOf(target.getHost())), e);
    } catch (IOException | URISyntaxException e) {
      throw new ScanException(
          Category.UNREACHABLE,
          MESSAGES.wording("web.silent", String.valueOf(target.getHost())),
          e);
    }
  }

  private static URI bare(URI target) throws URISyntaxException {
    String path = Objects.requireNonNullElse(target.getPath(), "");
    int second = path.indexOf('/', 1);
    return new URI(
        target.getScheme(),
        null,
        target.getHost(),
        target.getPort(),
        path.isEmpty() ? "/" : second < 0 ? path : path.substring(0, second),
        null,
        null);
  }

  private static List<ServiceStatement> regions(HttpHeaders headers) {
    List<ServiceStatement> statements = new ArrayList<>();
    for (String header : REGION_HEADERS) {
      headers
          .firstValue(header)
          .filter(value -> REGION.matcher(value).matches())
          .ifPresent(
              value ->
                  statements.add(
                      new ServiceStatement(
                          Kind.REGION, value, MESSAGES.wording("web.header", header))));
    }
    return statements;
  }

  private static List<ServiceStatement> names(SSLSession session) {
    List<ServiceStatement> statements = new ArrayList<>();
    try {
      Certificate[] chain = session.getPeerCertificates();
      if (chain.length > 0 && chain[0] instanceof X509Certificate certificate) {
        Collection<List<?>> names =
            Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
        for (List<?> name : names) {
          // 2 is a DNS name, see X509Certificate.
          if (name.size() == 2
              && name.get(0) instanceof Integer kind
              && kind == 2
              && name.get(1) instanceof String text
              && NAME.matcher(text).matches()
              && statements.size() < MAX_NAMES) {
            statements.add(
                new ServiceStatement(
                    Kind.CERTIFICATE_NAME, text, MESSAGES.wording("web.certificate")));
          }
        }
      }
    } catch (SSLPeerUnverifiedException | CertificateParsingException e) {
      // Without a certificate that can be read there are no names.
      return List.of();
    }
    return statements;
  }
}
