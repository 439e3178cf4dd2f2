package org.inshore.scanners.s3.evidence;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.RawAnswer;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Readers of each object, by the bucket's settings and, if asked for, by the object's own list. */
public final class ObjectReaders {
  private final Bucket bucket;
  private final BucketAccess access;
  private final boolean each;

  /**
   * Makes it.
   *
   * @param each whether objects are asked for lists of their own, a request for each
   */
  public ObjectReaders(Bucket bucket, BucketAccess access, boolean each) {
    this.bucket = bucket;
    this.access = access;
    this.each = each && access.objectListsHold();
  }

  /** The readers of an object, or of an older version of it. */
  public @Nullable Readers of(String key, @Nullable String version) throws InterruptedException {
    Readers readers = access.readers(key);
    if (!each || (readers != null && readers.kind() == Readers.Kind.INTERNET)) {
      return readers;
    }
    AtomicReference<byte @Nullable []> answer = new AtomicReference<>();
    Consumer<byte[]> taker = answer::set;
    try {
      bucket.ask(
          client ->
              client.getObjectAcl(
                  request ->
                      request
                          .bucket(bucket.name())
                          .key(key)
                          .versionId(version)
                          .overrideConfiguration(
                              own -> own.putExecutionAttribute(RawAnswer.TAKER, taker))));
    } catch (SdkException e) {
      // Whoever may not ask for it knows as much as without asking; reading will tell the rest.
      if (answer.get() == null) {
        return readers;
      }
    }
    byte[] list = answer.get();
    return list == null ? readers : BucketAccess.broader(readers, access.ofObject(key, list));
  }
}
