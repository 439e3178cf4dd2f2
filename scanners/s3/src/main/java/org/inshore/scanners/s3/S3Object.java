package org.inshore.scanners.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.CustomerKey;
import org.inshore.scanners.s3.client.Failures;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.trees.Entry;
import org.inshore.trees.TreeFile;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Open object. The first request brings its head together with all that is told of it, so that a
 * small object costs one round trip; all further ones ask for the same content by its entity tag.
 */
final class S3Object implements TreeFile {
  private static final Messages MESSAGES = Messages.of(S3Object.class);

  /** What the first request asks for: whole objects, for most. */
  private static final int HEAD = 1 << 20;

  private static final int RANGE = 4 << 20;
  private static final int NOT_SATISFIABLE = 416;

  private final Bucket bucket;
  private final String key;
  private final String path;
  private final @Nullable String revision;
  private final @Nullable CustomerKey customerKey;
  private final Entry entry;
  private final @Nullable String tag;
  private final byte[] head;

  private S3Object(
      Bucket bucket,
      String key,
      String path,
      @Nullable String revision,
      @Nullable CustomerKey customerKey,
      Answer first) {
    this.bucket = bucket;
    this.key = key;
    this.path = path;
    this.revision = revision;
    this.customerKey = customerKey;
    this.tag = first.tag();
    this.head = first.bytes();
    this.entry =
        Entry.file(
                path,
                first.size(),
                first.modified(),
                Versions.of(tag, first.size(), first.modified()))
            .of(revision);
  }

  /**
   * Answer to a request.
   *
   * @param bytes where what it brought is
   * @param count how many bytes it brought
   * @param size of the whole object
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  private record Answer(
      byte[] bytes, int count, long size, @Nullable String tag, @Nullable Instant modified) {}

  /**
   * Opens an object.
   *
   * @param path what its location calls it
   * @param revision an older version; null for the one in force
   * @param most bytes of an object that is read
   * @param customerKey a key to try where the object needs one; or null
   */
  static S3Object open(
      Bucket bucket,
      String key,
      String path,
      @Nullable String revision,
      long most,
      @Nullable CustomerKey customerKey)
      throws ScanException, InterruptedException {
    CustomerKey used = null;
    Answer first;
    try {
      try {
        first = ask(bucket, request(bucket, key, revision, null, null), 0, null, 0, HEAD);
      } catch (SdkException e) {
        if (customerKey == null || !Failures.isCustomerKey(e)) {
          throw e;
        }
        used = customerKey;
        first = ask(bucket, request(bucket, key, revision, null, used), 0, null, 0, HEAD);
      }
    } catch (SdkException e) {
      if (Failures.status(e) != NOT_SATISFIABLE) {
        throw Failures.object(e, bucket.place(), path);
      }
      // Of an empty object no range can be had.
      first = new Answer(new byte[0], 0, 0, null, null);
    }
    if (first.size() > most) {
      throw new ScanException(
          Category.LIMIT_EXCEEDED,
          MESSAGES.wording("read.large", path, first.size() >> 20, most >> 20));
    }
    return new S3Object(bucket, key, path, revision, used, first);
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public int range() {
    return RANGE;
  }

  /** The same: what has changed is refused by its tag. */
  @Override
  public Entry now() {
    return entry;
  }

  @Override
  public int read(long position, byte[] to, int offset, int length)
      throws ScanException, InterruptedException {
    if (position >= entry.size()) {
      return -1;
    }
    if (position < head.length) {
      int count = (int) Math.min(length, head.length - position);
      System.arraycopy(head, (int) position, to, offset, count);
      return count;
    }
    int asked = (int) Math.min(length, entry.size() - position);
    try {
      GetObjectRequest.Builder request = request(bucket, key, revision, tag, customerKey);
      return ask(bucket, request, position, to, offset, asked).count();
    } catch (SdkException e) {
      throw Failures.object(e, bucket.place(), path);
    }
  }

  private static GetObjectRequest.Builder request(
      Bucket bucket,
      String key,
      @Nullable String revision,
      @Nullable String tag,
      @Nullable CustomerKey customerKey) {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(bucket.name()).key(key).versionId(revision).ifMatch(tag);
    if (customerKey != null) {
      customerKey.add(request);
    }
    return request;
  }

  private static Answer ask(
      Bucket bucket,
      GetObjectRequest.Builder request,
      long position,
      byte @Nullable [] to,
      int offset,
      int length)
      throws InterruptedException {
    request.range("bytes=" + position + "-" + (position + length - 1));
    return bucket.ask(
        client ->
            client.getObject(
                request.build(),
                (response, body) -> {
                  bucket.answered();
                  return receive(response, body, position, to, offset, length);
                }));
  }

  /**
   * Takes the bytes of an answer; one that ends too early is asked for again.
   *
   * @param to where they go; null for an array as long as they are
   */
  private static Answer receive(
      GetObjectResponse response,
      AbortableInputStream body,
      long position,
      byte @Nullable [] to,
      int offset,
      int length) {
    String part = response.contentRange();
    long told = Objects.requireNonNullElse(response.contentLength(), 0L);
    long size = part == null ? told : size(part);
    int expected = (int) Math.max(0, Math.min(length, size - position));
    try {
      if (part == null) {
        // A service that knows no ranges sends all of it.
        body.skipNBytes(position);
      }
      byte[] bytes = to == null ? new byte[expected] : to;
      if (body.readNBytes(bytes, offset, expected) < expected) {
        throw new IOException("the answer ended too early");
      }
      if (body.read() >= 0) {
        body.abort();
      }
      return new Answer(bytes, expected, size, response.eTag(), response.lastModified());
    } catch (IOException e) {
      throw RetryableException.create("connection lost", e);
    }
  }

  /** The size of the whole out of {@code bytes 0-9/100}. */
  private static long size(String part) {
    try {
      return Long.parseLong(part.substring(part.lastIndexOf('/') + 1).strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public void close() {}
}
