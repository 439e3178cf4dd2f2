package org.inshore.scanners.s3.evidence;

import java.util.List;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.Failures;
import org.inshore.scanners.s3.client.Service;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Region that a bucket is in, as the service says. */
public final class BucketRegion {
  private static final Messages MESSAGES = Messages.of(BucketRegion.class);

  private BucketRegion() {}

  /**
   * Asks for it.
   *
   * @throws ScanException if nothing can be asked
   */
  public static List<ServiceStatement> statements(Bucket bucket)
      throws ScanException, InterruptedException {
    Service service = bucket.place().service();
    SdkException refused;
    try {
      String constraint =
          bucket.ask(
              client ->
                  client
                      .getBucketLocation(each -> each.bucket(bucket.name()))
                      .locationConstraintAsString());
      return told(service.region(constraint), "GetBucketLocation");
    } catch (SdkException e) {
      refused = e;
    }
    // Whoever may list a bucket is told by the header of an answer.
    String region = ofHeader(bucket, bucket.name());
    if (region == null) {
      throw Failures.bucket(refused, bucket.place(), "s3:GetBucketLocation");
    }
    return told(region, "HeadBucket");
  }

  private static List<ServiceStatement> told(String region, String by) {
    return region.isEmpty()
        ? List.of()
        : List.of(
            new ServiceStatement(
                ServiceStatement.Kind.REGION, region, MESSAGES.wording("region.by", by)));
  }

  /**
   * Region of any bucket by the header of an answer, which Amazon sends even where it refuses; null
   * if there is none.
   */
  static @Nullable String ofHeader(Bucket bucket, String name) throws InterruptedException {
    try {
      return bucket.ask(client -> client.headBucket(each -> each.bucket(name)).bucketRegion());
    } catch (SdkException e) {
      return Failures.region(e);
    }
  }
}
