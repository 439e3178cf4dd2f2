package org.inshore.scanners.s3;

import java.util.Locale;
import org.inshore.scanners.s3.client.Service;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Target as it is written: {@code s3://bucket/prefix}, or with the scheme of another provider.
 *
 * @param service whose scheme it is
 * @param bucket the bucket's name
 * @param prefix of the keys; empty for all. It ends in a slash if it is surely a folder
 */
record BucketTarget(Service service, String bucket, String prefix) {
  private static final Messages MESSAGES = Messages.of(BucketTarget.class);
  private static final String SEPARATOR = "://";

  /** Whether a target has one of the schemes. */
  static boolean handles(String target) {
    return service(target) != null;
  }

  private static @Nullable Service service(String target) {
    int end = target.indexOf(SEPARATOR);
    return end < 0 ? null : Service.ofScheme(target.substring(0, end).strip());
  }

  /**
   * Reads a target.
   *
   * @throws ScanException with {@code CONFIGURATION} if it names no bucket, or keys
   */
  static BucketTarget of(String target) throws ScanException {
    Service service = service(target);
    String rest =
        service == null ? "" : target.substring(target.indexOf(SEPARATOR) + 3).stripTrailing();
    int slash = rest.indexOf('/');
    String bucket = slash < 0 ? rest : rest.substring(0, slash);
    String prefix = slash < 0 ? "" : rest.substring(slash + 1);
    if (service == null || !isBucket(bucket)) {
      // Whoever writes keys before an @ must not find them in a log.
      boolean keys = rest.contains("@") && rest.indexOf('@') < (slash < 0 ? rest.length() : slash);
      throw new ScanException(
          Category.CONFIGURATION,
          MESSAGES.wording(keys ? "target.keys" : "target.invalid", keys ? "s3" : target));
    }
    return new BucketTarget(service, bucket, prefix);
  }

  /** Providers differ in what they allow; nothing of another meaning in an address is. */
  private static boolean isBucket(String name) {
    return name.length() <= 255
        && name.toLowerCase(Locale.ROOT).matches("[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])?");
  }

  /** Whether it is a bucket, or surely a folder of it. */
  boolean isFolder() {
    return prefix.isEmpty() || prefix.endsWith("/");
  }

  /** The same as a folder. */
  BucketTarget folder() {
    return isFolder() ? this : new BucketTarget(service, bucket, prefix + "/");
  }
}
