package org.inshore.scanners.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.Failures;
import org.inshore.scanners.s3.evidence.ObjectReaders;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.trees.Entry;
import org.inshore.trees.Listing;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Listing of the objects below a prefix, a page for each request. */
final class ObjectListing implements Listing {
  private static final Messages MESSAGES = Messages.of(ObjectListing.class);

  private final Bucket bucket;
  private final String prefix;
  private final ObjectReaders readers;
  private @Nullable String token;

  /** The last key told, where the store goes on by it; null where it goes on by a token. */
  private @Nullable String last;

  private boolean ended;

  ObjectListing(Bucket bucket, String prefix, ObjectReaders readers) {
    this.bucket = bucket;
    this.prefix = prefix;
    this.readers = readers;
  }

  @Override
  public List<Entry> next() throws ScanException, InterruptedException {
    List<Entry> entries = new ArrayList<>();
    while (entries.isEmpty() && !ended) {
      for (S3Object each : page()) {
        entries.add(entry(each));
      }
    }
    return entries;
  }

  /**
   * Asks for the next page by the second form of listings. A store that knows only the first takes
   * no notice of that, and tells no token: it is asked by the last key.
   */
  private List<S3Object> page() throws ScanException, InterruptedException {
    if (last != null) {
      return pageAfter(last);
    }
    ListObjectsV2Response page =
        ask(
            client ->
                client.listObjectsV2(
                    each ->
                        each.bucket(bucket.name())
                            .prefix(prefix)
                            .encodingType(EncodingType.URL)
                            .continuationToken(token)));
    String next = page.nextContinuationToken();
    ended = !Boolean.TRUE.equals(page.isTruncated());
    if (!ended && next == null) {
      goOnAfter(page.contents());
    } else if (!ended && next.equals(token)) {
      throw endless();
    }
    token = next;
    return page.contents();
  }

  private List<S3Object> pageAfter(String key) throws ScanException, InterruptedException {
    ListObjectsResponse page =
        ask(
            client ->
                client.listObjects(
                    each ->
                        each.bucket(bucket.name())
                            .prefix(prefix)
                            .encodingType(EncodingType.URL)
                            .marker(key)));
    ended = !Boolean.TRUE.equals(page.isTruncated());
    if (!ended) {
      goOnAfter(page.contents());
    }
    return page.contents();
  }

  private void goOnAfter(List<S3Object> page) throws ScanException {
    String key = page.isEmpty() ? null : page.getLast().key();
    if (key == null || key.equals(last)) {
      throw endless();
    }
    last = key;
  }

  /** A listing that is not at its end and cannot be gone on with. */
  static ScanException endless() {
    return new ScanException(Category.UNREADABLE, MESSAGES.wording("list.endless"));
  }

  private <T> T ask(Function<S3Client, T> question) throws ScanException, InterruptedException {
    try {
      return bucket.ask(question);
    } catch (SdkException e) {
      throw Failures.bucket(e, bucket.place(), "s3:ListBucket");
    }
  }

  private Entry entry(S3Object object) throws InterruptedException {
    String key = object.key();
    long size = Objects.requireNonNullElse(object.size(), -1L);
    Entry file =
        Entry.file(
            path(key, prefix),
            size,
            object.lastModified(),
            Versions.of(object.eTag(), object.size(), object.lastModified()));
    Entry.Fate fate = fate(key, prefix, size);
    return fate == null ? file.with(readers.of(key, null)) : file.with(fate);
  }

  /** The path of a key below the prefix; of the prefix itself, a slash. */
  static String path(String key, String prefix) {
    return key.length() > prefix.length() ? key.substring(prefix.length()) : "/";
  }

  /** Why an object has nothing to be looked at; null if it is like any other. */
  static Entry.@Nullable Fate fate(String key, String prefix, long size) {
    if (key.endsWith("/") && size == 0) {
      return new Entry.Fate(MESSAGES.wording("skipped.marker"), null);
    }
    return key.equals(prefix)
        ? new Entry.Fate(MESSAGES.wording("list.itself"), Category.CONFIGURATION)
        : null;
  }

  @Override
  public void close() {
    ended = true;
  }
}
