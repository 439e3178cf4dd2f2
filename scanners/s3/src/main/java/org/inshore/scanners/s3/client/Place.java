package org.inshore.scanners.s3.client;

import java.net.URI;
import java.util.Locale;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Place of a bucket: whose service it is and at which address.
 *
 * @param service whose
 * @param endpoint the service's address, without the bucket
 * @param region the region that requests are signed for
 * @param bucket the bucket's name
 * @param pathStyle whether the bucket is named in the path rather than in the host
 */
public record Place(
    Service service, URI endpoint, String region, String bucket, boolean pathStyle) {
  private static final Messages MESSAGES = Messages.of(Place.class);

  /** Ways of naming a bucket in a request. */
  public enum Addressing {
    /** As is usual with the service. */
    AUTO,
    /** In the path. */
    PATH,
    /** In the host name. */
    VIRTUAL
  }

  /**
   * Works out the place.
   *
   * @param told the service that the settings or the target name; null to go by the endpoint
   * @param endpoint the address that the settings name; null for the provider's own
   * @param region the region that the settings name; null if none
   * @param target as the operator wrote it, for messages
   * @throws ScanException with {@code CONFIGURATION} if endpoint or region are missing or wrong
   */
  public static Place of(
      @Nullable Service told,
      @Nullable String endpoint,
      @Nullable String region,
      String bucket,
      Addressing addressing,
      String target)
      throws ScanException {
    URI given = endpoint == null ? null : address(endpoint);
    Service service = told;
    if (service == null) {
      service = given == null ? Service.AWS : Service.ofHost(given.getHost());
    }
    if (given == null) {
      String published = region == null ? null : service.endpoint(region);
      if (published == null) {
        boolean known = service.isVirtualHosted();
        throw wrong(known ? "region.missing" : "endpoint.missing", target);
      }
      given = URI.create(published);
    }
    boolean path =
        switch (addressing) {
          case PATH -> true;
          case VIRTUAL -> false;
          // A certificate for *.host fits no bucket with dots in its name.
          case AUTO -> !service.isVirtualHosted() || bucket.contains(".");
        };
    String signed = region == null ? "us-east-1" : region;
    return new Place(service, given, signed, bucket, path);
  }

  private static URI address(String endpoint) throws ScanException {
    String text = endpoint.contains("://") ? endpoint : "https://" + endpoint;
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw wrong("endpoint.invalid", "endpoint");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    // Whatever stands before an @ may be a key: it is not repeated.
    if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
      throw wrong("endpoint.invalid", "endpoint");
    }
    return uri;
  }

  /** The host that the bucket's objects are asked of. */
  public String host() {
    return pathStyle ? endpoint.getHost() : bucket + "." + endpoint.getHost();
  }

  /** The port of that host, as written; 0 for the usual one. */
  public int port() {
    return Math.max(0, endpoint.getPort());
  }

  private static ScanException wrong(String key, String what) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, what));
  }
}
