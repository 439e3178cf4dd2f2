package org.inshore.scanners.s3.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.Failures;
import org.inshore.scanners.s3.client.RawAnswer;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/**
 * Questions about a bucket's settings. What is not set has no answer; what is refused is kept with
 * its reason, and what the service does not know is kept as that.
 */
final class BucketSettings {
  private static final Messages MESSAGES = Messages.of(BucketSettings.class);

  private final Bucket bucket;
  private final Map<String, ScanException> refused = new LinkedHashMap<>();
  private final Map<String, Boolean> unknown = new LinkedHashMap<>();

  BucketSettings(Bucket bucket) {
    this.bucket = bucket;
  }

  /** The rules of replication, as they came. */
  byte @Nullable [] replication() throws InterruptedException {
    return raw(
        "GetBucketReplication",
        "s3:GetReplicationConfiguration",
        taker ->
            client ->
                client.getBucketReplication(
                    each -> each.bucket(bucket.name()).overrideConfiguration(taker)));
  }

  /** The access list, as it came. */
  byte @Nullable [] accessList() throws InterruptedException {
    return raw(
        "GetBucketAcl",
        "s3:GetBucketAcl",
        taker ->
            client ->
                client.getBucketAcl(
                    each -> each.bucket(bucket.name()).overrideConfiguration(taker)));
  }

  /** The policy's text. */
  @Nullable String policy() throws InterruptedException {
    return ask(
        "GetBucketPolicy",
        "s3:GetBucketPolicy",
        client -> client.getBucketPolicy(each -> each.bucket(bucket.name())).policy());
  }

  /** What of public access is blocked, whatever policy and lists say. */
  @Nullable PublicAccessBlockConfiguration publicAccessBlock() throws InterruptedException {
    return ask(
        "GetPublicAccessBlock",
        "s3:GetBucketPublicAccessBlock",
        client ->
            client
                .getPublicAccessBlock(each -> each.bucket(bucket.name()))
                .publicAccessBlockConfiguration());
  }

  /** Whether access lists hold at all. */
  boolean hasAccessLists() throws InterruptedException {
    String ownership =
        ask(
            "GetBucketOwnershipControls",
            "s3:GetBucketOwnershipControls",
            client ->
                client
                    .getBucketOwnershipControls(each -> each.bucket(bucket.name()))
                    .ownershipControls()
                    .rules()
                    .toString());
    return ownership == null || !ownership.contains("BucketOwnerEnforced");
  }

  /** Whether objects are handed on by a network of edges. */
  boolean isAccelerated() throws InterruptedException {
    String status =
        ask(
            "GetBucketAccelerateConfiguration",
            "s3:GetAccelerateConfiguration",
            client ->
                client
                    .getBucketAccelerateConfiguration(each -> each.bucket(bucket.name()))
                    .statusAsString());
    return Objects.equals(status, "Enabled");
  }

  /** Whether the bucket is served as a web site. */
  boolean isWebsite() throws InterruptedException {
    return ask(
            "GetBucketWebsite",
            "s3:GetBucketWebsite",
            client -> client.getBucketWebsite(each -> each.bucket(bucket.name())))
        != null;
  }

  /** Whether older versions of objects are kept, or were once. */
  boolean keepsVersions() throws InterruptedException {
    String status =
        ask(
            "GetBucketVersioning",
            "s3:GetBucketVersioning",
            client ->
                client.getBucketVersioning(each -> each.bucket(bucket.name())).statusAsString());
    return status != null && !status.isEmpty();
  }

  /** Tells what was refused, and what the service does not know. */
  void tell(FlowSink sink) throws InterruptedException {
    for (Map.Entry<String, ScanException> each : refused.entrySet()) {
      sink.failed(each.getKey(), each.getValue());
    }
    for (String each : unknown.keySet()) {
      sink.skipped(each, MESSAGES.wording("settings.unknown"));
    }
  }

  /** A question was answered by what nobody can read. */
  void unreadable(String question) {
    refused.put(
        question, new ScanException(Category.UNREADABLE, MESSAGES.wording("settings.unreadable")));
  }

  private <T> @Nullable T ask(String question, String right, Function<S3Client, T> request)
      throws InterruptedException {
    try {
      return bucket.ask(request);
    } catch (SdkException e) {
      refuse(question, right, e);
      return null;
    }
  }

  private byte @Nullable [] raw(
      String question,
      String right,
      Function<Consumer<AwsRequestOverrideConfiguration.Builder>, Function<S3Client, ?>> request)
      throws InterruptedException {
    AtomicReference<byte @Nullable []> answer = new AtomicReference<>();
    Consumer<byte[]> taker = answer::set;
    try {
      bucket.ask(
          client ->
              request
                  .apply(each -> each.putExecutionAttribute(RawAnswer.TAKER, taker))
                  .apply(client));
    } catch (SdkException e) {
      // What the SDK cannot read may still be read as it came.
      if (answer.get() == null) {
        refuse(question, right, e);
      }
    }
    return answer.get();
  }

  private void refuse(String question, String right, SdkException failure) {
    if (Failures.isUnknown(failure)) {
      unknown.put(question, true);
    } else if (!Failures.isUnset(failure)) {
      refused.put(question, Failures.bucket(failure, bucket.place(), right));
    }
  }
}
