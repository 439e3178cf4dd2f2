package org.inshore.scanners.s3.client;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells who must act on an error of the service, by its code. The text of an error is never shown:
 * it may hold names of keys or of accounts, and more.
 */
public final class Failures {
  private static final Messages MESSAGES = Messages.of(Failures.class);

  private static final Set<String> NO_KEYS =
      Set.of("InvalidAccessKeyId", "InvalidAccessKey", "SignatureDoesNotMatch", "AuthFailure");
  private static final Set<String> EXPIRED =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "InvalidToken",
          "TokenRefreshRequired",
          "SecurityTokenExpired");
  private static final Set<String> ELSEWHERE =
      Set.of(
          "PermanentRedirect",
          "TemporaryRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException",
          "AccessDeniedByEndpoint",
          "InvalidBucketLocation");
  private static final Set<String> THROTTLED =
      Set.of(
          "SlowDown",
          "Throttling",
          "ThrottlingException",
          "TooManyRequests",
          "RequestLimitExceeded",
          "ServiceUnavailable",
          "ReduceYourRequestRate");

  private Failures() {}

  /** The code of a service's error; an empty text where it sent none, as in answers to HEAD. */
  public static String code(SdkException failure) {
    if (failure instanceof AwsServiceException service) {
      AwsErrorDetails details = service.awsErrorDetails();
      return details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
    }
    return "";
  }

  /** The HTTP status of a service's error; 0 when there was no answer. */
  public static int status(SdkException failure) {
    return failure instanceof AwsServiceException service ? service.statusCode() : 0;
  }

  /**
   * Failure of a request for a bucket.
   *
   * @param right the right that it needs
   */
  public static ScanException bucket(SdkException failure, Place place, String right) {
    String code = code(failure);
    int status = status(failure);
    if (code.equals("NoSuchBucket") || (status == 404 && code.isEmpty())) {
      return failure(
          Category.CONFIGURATION, failure, "bucket.missing", place.bucket(), place.host());
    }
    ScanException common = common(failure, place);
    if (common != null) {
      return common;
    }
    if (status == 403 || status == 401) {
      return failure(Category.ACCESS_DENIED, failure, "bucket.denied", place.bucket(), right);
    }
    if (status == 501 || status == 405) {
      return failure(Category.NO_READER, failure, "bucket.unanswered", place.bucket());
    }
    return failure(
        Category.UNREACHABLE, failure, "bucket.failed", place.bucket(), shown(code, status));
  }

  /**
   * Failure of a request for an object.
   *
   * @param path the object as its location calls it
   */
  public static ScanException object(SdkException failure, Place place, String path) {
    String code = code(failure);
    int status = status(failure);
    if (code.equals("InvalidObjectState")) {
      return failure(Category.UNREADABLE, failure, "object.archived", path);
    }
    if (status == 412 || code.equals("PreconditionFailed")) {
      return failure(Category.UNREADABLE, failure, "object.changed", path);
    }
    if (code.equals("NoSuchKey")
        || code.equals("NoSuchVersion")
        || (status == 404 && code.isEmpty())) {
      return failure(Category.UNREADABLE, failure, "object.vanished", path);
    }
    if (isCustomerKey(failure)) {
      return failure(Category.UNREADABLE, failure, "object.customer-key", path);
    }
    ScanException common = common(failure, place);
    if (common != null) {
      return common;
    }
    if (status == 403 || status == 401) {
      boolean kms = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("kms");
      return failure(Category.ACCESS_DENIED, failure, kms ? "object.kms" : "object.denied", path);
    }
    return failure(Category.UNREADABLE, failure, "object.failed", path, shown(code, status));
  }

  /** Whether an object can only be read with a key that its owner keeps (SSE-C). */
  public static boolean isCustomerKey(SdkException failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return status(failure) == 400
        && (text.contains("server side encryption")
            || text.contains("server-side-encryption")
            || text.contains("sse-c"));
  }

  /** Whether what was asked for is not set, which the service says by an error of its own. */
  public static boolean isUnset(SdkException failure) {
    String code = code(failure);
    return status(failure) == 404
        && !code.equals("NoSuchBucket")
        && (code.startsWith("NoSuch") || code.contains("NotFound"));
  }

  /** Whether the service does not know the question. */
  public static boolean isUnknown(SdkException failure) {
    int status = status(failure);
    return status == 501 || status == 405 || code(failure).equals("NotImplemented");
  }

  /** What is the same for all requests; null if it is something else. */
  private static @Nullable ScanException common(SdkException failure, Place place) {
    String code = code(failure);
    int status = status(failure);
    String host = place.host();
    if (status == 0) {
      return unanswered(failure, host);
    }
    if (ELSEWHERE.contains(code) || status == 301 || status == 307) {
      String region = region(failure);
      return region == null
          ? failure(Category.CONFIGURATION, failure, "region.other", place.bucket(), place.region())
          : failure(
              Category.CONFIGURATION, failure, "region.is", place.bucket(), region, place.region());
    }
    if (NO_KEYS.contains(code)) {
      return failure(Category.CONFIGURATION, failure, "keys.wrong", host);
    }
    if (EXPIRED.contains(code)) {
      return failure(Category.CONFIGURATION, failure, "keys.expired", host);
    }
    if (code.equals("RequestTimeTooSkewed")) {
      return failure(Category.CONFIGURATION, failure, "clock", host);
    }
    if (THROTTLED.contains(code) || status == 503 || status == 429) {
      return failure(Category.UNREACHABLE, failure, "throttled", host);
    }
    return null;
  }

  /** The region that the header of an error names; null if it names none. */
  public static @Nullable String region(SdkException failure) {
    return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? service
            .awsErrorDetails()
            .sdkHttpResponse()
            .firstMatchingHeader("x-amz-bucket-region")
            .orElse(null)
        : null;
  }

  private static ScanException unanswered(SdkException failure, String host) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CertificateException _, SSLException _ -> {
          return failure(Category.CONFIGURATION, failure, "certificate", host);
        }
        case UnknownHostException _ -> {
          return failure(Category.UNREACHABLE, failure, "host.unknown", host);
        }
        case ConnectException _, NoRouteToHostException _ -> {
          return failure(Category.UNREACHABLE, failure, "host.refused", host);
        }
        case SocketTimeoutException _ -> {
          return failure(Category.UNREACHABLE, failure, "host.silent", host);
        }
        default -> {}
      }
    }
    return failure(Category.UNREACHABLE, failure, "host.lost", host);
  }

  private static String shown(String code, int status) {
    return code.matches("[A-Za-z.]{1,60}") ? code : "HTTP " + status;
  }

  private static ScanException failure(
      Category category, Throwable cause, String key, Object... arguments) {
    return new ScanException(category, MESSAGES.wording(key, arguments), cause);
  }
}
