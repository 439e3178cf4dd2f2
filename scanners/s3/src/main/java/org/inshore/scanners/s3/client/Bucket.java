package org.inshore.scanners.s3.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** One bucket and the client that asks for it; for all threads. */
public final class Bucket implements AutoCloseable {
  /** Connections that are kept open for the next request; the JDK keeps five of itself. */
  private static final String KEPT = "http.maxConnections";

  private final Place place;
  private final Keys keys;
  private final SdkHttpClient http;
  private final S3Client client;
  private final Outage outage = new Outage();

  /**
   * Manner of requests.
   *
   * @param trust file of the certificates to trust in place of the machine's; null for those
   * @param connect how long to wait for a connection
   * @param read how long to wait for an answer
   * @param attempts how often a request is made that the service could not answer
   */
  public record Manner(@Nullable Path trust, Duration connect, Duration read, int attempts) {}

  /**
   * Makes the client; nothing is asked yet.
   *
   * @param interceptors see what is sent and received
   * @throws ScanException with {@code CONFIGURATION} if the certificates cannot be read
   */
  public Bucket(Place place, Keys keys, Manner manner, ExecutionInterceptor... interceptors)
      throws ScanException {
    this.place = place;
    this.keys = keys;
    if (System.getProperty(KEPT) == null) {
      System.setProperty(KEPT, "64");
    }
    UrlConnectionHttpClient.Builder connections =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(manner.connect())
            .socketTimeout(manner.read());
    Path trust = manner.trust();
    if (trust != null) {
      var trusted = Certificates.trusted(trust);
      connections.tlsTrustManagersProvider(() -> trusted);
    }
    this.http = connections.build();
    URI endpoint = place.endpoint();
    this.client =
        S3Client.builder()
            .httpClient(http)
            .credentialsProvider(keys.provider())
            .region(Region.of(place.region()))
            .endpointOverride(endpoint)
            .forcePathStyle(place.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .disableS3ExpressSessionAuth(true)
            .overrideConfiguration(
                each -> {
                  // Files of the account that scans name other hosts and keys.
                  each.defaultProfileFile(ProfileFile.aggregator().build())
                      .retryStrategy(
                          StandardRetryStrategy.builder()
                              .maxAttempts(manner.attempts())
                              // One slow answer of many at the same time is not an outage.
                              .circuitBreakerEnabled(false)
                              .build());
                  for (ExecutionInterceptor interceptor : interceptors) {
                    each.addExecutionInterceptor(interceptor);
                  }
                })
            .build();
  }

  /** Where it is. */
  public Place place() {
    return place;
  }

  /** Its name. */
  public String name() {
    return place.bucket();
  }

  /** What the keys are called that it is read by. */
  public String account() {
    return keys.name();
  }

  /**
   * Asks for something.
   *
   * @throws SdkException if the service refuses or cannot be reached
   */
  public <T> T ask(Function<S3Client, T> question) throws InterruptedException {
    outage.check();
    long begun = System.nanoTime();
    try {
      T answer = question.apply(client);
      outage.answered();
      return answer;
    } catch (AbortedException e) {
      throw interrupted(e);
    } catch (SdkException e) {
      if (Thread.interrupted()) {
        throw interrupted(e);
      }
      outage.failed(e, begun);
      throw e;
    }
  }

  /** Notes that an answer has begun to come, whether or not its end comes too. */
  public void answered() {
    outage.answered();
  }

  private static InterruptedException interrupted(Exception cause) {
    Thread.interrupted();
    InterruptedException interrupt = new InterruptedException();
    interrupt.initCause(cause);
    return interrupt;
  }

  @Override
  public void close() {
    client.close();
    http.close();
  }
}
