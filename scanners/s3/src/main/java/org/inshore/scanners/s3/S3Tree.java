package org.inshore.scanners.s3;

import java.util.List;
import java.util.Objects;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.CustomerKey;
import org.inshore.scanners.s3.client.Failures;
import org.inshore.scanners.s3.evidence.BucketAccess;
import org.inshore.scanners.s3.evidence.BucketFlows;
import org.inshore.scanners.s3.evidence.BucketRegion;
import org.inshore.scanners.s3.evidence.ObjectReaders;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.trees.Entry;
import org.inshore.trees.Listing;
import org.inshore.trees.Tree;
import org.inshore.trees.TreeFile;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * Objects of a bucket as a tree: one listing of all keys below a prefix, in the service's order.
 */
final class S3Tree implements Tree {
  private static final Messages MESSAGES = Messages.of(S3Tree.class);

  private final DataSource source;
  private final BucketTarget target;
  private final Bucket bucket;
  private final boolean versions;
  private final boolean objectAcls;
  private final Limits limits;
  private final @Nullable CustomerKey customerKey;
  private final Object asking = new Object();
  private @Nullable BucketAccess access;
  private volatile @Nullable Boolean object;

  S3Tree(
      DataSource source,
      BucketTarget target,
      Bucket bucket,
      boolean versions,
      boolean objectAcls,
      Limits limits,
      @Nullable CustomerKey customerKey) {
    this.source = source;
    this.target = target;
    this.bucket = bucket;
    this.versions = versions;
    this.objectAcls = objectAcls;
    this.limits = limits;
    this.customerKey = customerKey;
  }

  @Override
  public Entry root() throws ScanException, InterruptedException {
    if (target.isFolder()) {
      return Entry.folder("", null);
    }
    HeadObjectResponse object = head(target.prefix());
    if (object == null) {
      return Entry.folder("", null);
    }
    if (isAnyBelow(target.folder().prefix())) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("target.both", target.prefix()));
    }
    String key = target.prefix();
    String name = key.substring(key.lastIndexOf('/') + 1);
    return Entry.file(
            name,
            Objects.requireNonNullElse(object.contentLength(), -1L),
            object.lastModified(),
            Versions.of(object.eTag(), object.contentLength(), object.lastModified()))
        .with(new ObjectReaders(bucket, access(), objectAcls).of(key, null));
  }

  /** An object's head; null if there is none of that key. */
  private @Nullable HeadObjectResponse head(String key) throws ScanException, InterruptedException {
    try {
      return bucket.ask(
          client ->
              client.headObject(
                  each -> {
                    each.bucket(bucket.name()).key(key);
                    if (customerKey != null) {
                      customerKey.add(each);
                    }
                  }));
    } catch (SdkException e) {
      int status = Failures.status(e);
      // Who may not list is refused for a key that is not there; listing tells.
      if (status == 404 || status == 403 || status == 400) {
        return null;
      }
      throw Failures.bucket(e, bucket.place(), "s3:GetObject");
    }
  }

  private boolean isAnyBelow(String prefix) throws ScanException, InterruptedException {
    try {
      ListObjectsV2Response page =
          bucket.ask(
              client ->
                  client.listObjectsV2(
                      each -> each.bucket(bucket.name()).prefix(prefix).maxKeys(1)));
      return !page.contents().isEmpty();
    } catch (SdkException e) {
      if (Failures.status(e) == 403) {
        return false;
      }
      throw Failures.bucket(e, bucket.place(), "s3:ListBucket");
    }
  }

  @Override
  public Listing list(Entry folder) throws ScanException, InterruptedException {
    String prefix = target.folder().prefix();
    ObjectReaders readers = new ObjectReaders(bucket, access(), objectAcls);
    return versions
        ? new VersionListing(bucket, prefix, readers)
        : new ObjectListing(bucket, prefix, readers);
  }

  @Override
  public TreeFile open(String path, @Nullable String revision)
      throws ScanException, InterruptedException {
    String key = target.prefix();
    boolean named = !target.isFolder() && path.equals(key.substring(key.lastIndexOf('/') + 1));
    // A target that is one object is known by its name alone.
    String asked = named && isObject() ? key : target.folder().prefix() + path;
    return S3Object.open(bucket, asked, path, revision, limits.fileBytes(), customerKey);
  }

  /** Whether the target is one object; asked once. */
  private boolean isObject() throws ScanException, InterruptedException {
    Boolean known = object;
    if (known == null) {
      known = head(target.prefix()) != null;
      object = known;
    }
    return known;
  }

  @Override
  public List<ServiceStatement> statements() throws ScanException, InterruptedException {
    return BucketRegion.statements(bucket);
  }

  @Override
  public String account() {
    return bucket.account();
  }

  @Override
  public void flows(Location place, FlowSink sink) throws InterruptedException {
    new BucketFlows(bucket, access(), place, target.folder().prefix(), versions).tell(sink);
  }

  private BucketAccess access() throws InterruptedException {
    synchronized (asking) {
      BucketAccess known = access;
      if (known == null) {
        known = BucketAccess.ask(bucket);
        access = known;
      }
      return known;
    }
  }

  @Override
  public void close() {
    bucket.close();
  }
}
