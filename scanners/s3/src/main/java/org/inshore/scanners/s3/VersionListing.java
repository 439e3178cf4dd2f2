package org.inshore.scanners.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.Failures;
import org.inshore.scanners.s3.evidence.ObjectReaders;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.Entry;
import org.inshore.trees.Listing;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** Listing of all versions of the objects below a prefix, and of the marks of those deleted. */
final class VersionListing implements Listing {
  private static final Messages MESSAGES = Messages.of(VersionListing.class);

  private final Bucket bucket;
  private final String prefix;
  private final ObjectReaders readers;
  private @Nullable String nextKey;
  private @Nullable String nextVersion;
  private boolean ended;

  VersionListing(Bucket bucket, String prefix, ObjectReaders readers) {
    this.bucket = bucket;
    this.prefix = prefix;
    this.readers = readers;
  }

  @Override
  public List<Entry> next() throws ScanException, InterruptedException {
    List<Entry> entries = new ArrayList<>();
    while (entries.isEmpty() && !ended) {
      ListObjectVersionsResponse page = page();
      for (ObjectVersion each : page.versions()) {
        entries.add(entry(each));
      }
      for (DeleteMarkerEntry each : page.deleteMarkers()) {
        entries.add(entry(each));
      }
      goOn(page);
    }
    return entries;
  }

  private void goOn(ListObjectVersionsResponse page) throws ScanException {
    String key = page.nextKeyMarker();
    String version = page.nextVersionIdMarker();
    ended = !Boolean.TRUE.equals(page.isTruncated());
    if (!ended && (key == null || (key.equals(nextKey) && Objects.equals(version, nextVersion)))) {
      throw ObjectListing.endless();
    }
    nextKey = key;
    nextVersion = version;
  }

  private ListObjectVersionsResponse page() throws ScanException, InterruptedException {
    try {
      return bucket.ask(
          client ->
              client.listObjectVersions(
                  each ->
                      each.bucket(bucket.name())
                          .prefix(prefix)
                          .encodingType(EncodingType.URL)
                          .keyMarker(nextKey)
                          .versionIdMarker(nextVersion)));
    } catch (SdkException e) {
      throw Failures.bucket(e, bucket.place(), "s3:ListBucketVersions");
    }
  }

  private Entry entry(ObjectVersion object) throws InterruptedException {
    String key = object.key();
    long size = Objects.requireNonNullElse(object.size(), -1L);
    // The one in force is the object itself, as it is without versions.
    String revision = Boolean.TRUE.equals(object.isLatest()) ? null : object.versionId();
    Entry.Fate fate = ObjectListing.fate(key, prefix, size);
    return new Entry(
        ObjectListing.path(key, prefix),
        revision,
        Entry.Type.FILE,
        size,
        object.lastModified(),
        Versions.of(object.eTag(), object.size(), object.lastModified()),
        fate == null ? readers.of(key, revision) : null,
        fate,
        null);
  }

  private Entry entry(DeleteMarkerEntry marker) {
    return new Entry(
        ObjectListing.path(marker.key(), prefix),
        marker.versionId(),
        Entry.Type.FILE,
        -1,
        marker.lastModified(),
        null,
        null,
        new Entry.Fate(MESSAGES.wording("skipped.deleted"), null),
        null);
  }

  @Override
  public void close() {
    ended = true;
  }
}
