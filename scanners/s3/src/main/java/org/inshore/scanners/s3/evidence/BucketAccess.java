package org.inshore.scanners.s3.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.Service;
import org.inshore.scanners.s3.evidence.AccessList.Group;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/**
 * Readers of the objects of a bucket beyond named accounts, by its policy, its access list and what
 * is blocked of them. Immutable.
 */
public final class BucketAccess {
  private static final Messages MESSAGES = Messages.of(BucketAccess.class);

  private final List<PolicyStatement> statements;
  private final Set<Group> objectGroups;
  private final Set<Group> listGroups;
  private final boolean objectListsHold;
  private final BucketSettings settings;

  private BucketAccess(
      List<PolicyStatement> statements,
      Set<Group> objectGroups,
      Set<Group> listGroups,
      boolean objectListsHold,
      BucketSettings settings) {
    this.statements = List.copyOf(statements);
    this.objectGroups = Set.copyOf(objectGroups);
    this.listGroups = Set.copyOf(listGroups);
    this.objectListsHold = objectListsHold;
    this.settings = settings;
  }

  /** Way by which something is open, as far as a place below the bucket's root. */
  record Opening(String folder, Kind kind, Wording evidence) {}

  /** Asks for policy, list and block. */
  public static BucketAccess ask(Bucket bucket) throws InterruptedException {
    BucketSettings settings = new BucketSettings(bucket);
    PublicAccessBlockConfiguration block = settings.publicAccessBlock();
    boolean policiesBlocked = block != null && isSet(block.restrictPublicBuckets());
    boolean listsBlocked = block != null && isSet(block.ignorePublicAcls());
    List<PolicyStatement> statements = new ArrayList<>();
    String policy = settings.policy();
    if (policy != null && !policiesBlocked) {
      try {
        statements.addAll(PolicyDocument.read(policy, bucket.name()));
      } catch (IllegalArgumentException e) {
        settings.unreadable("GetBucketPolicy");
      }
    }
    Set<Group> groups = EnumSet.noneOf(Group.class);
    boolean lists = settings.hasAccessLists() && !listsBlocked;
    byte[] list = settings.accessList();
    if (list != null && lists) {
      groups.addAll(AccessList.readers(list));
    }
    boolean inherited = bucket.place().service().isAclInherited();
    return new BucketAccess(
        statements,
        inherited ? groups : EnumSet.noneOf(Group.class),
        groups,
        lists && hasObjectLists(bucket.place().service()),
        settings);
  }

  private static boolean isSet(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  /** MinIO has no access lists of objects. */
  private static boolean hasObjectLists(Service service) {
    return service != Service.MINIO;
  }

  /** The settings it was learnt from. */
  BucketSettings settings() {
    return settings;
  }

  /** Whether objects may be open by access lists of their own. */
  public boolean objectListsHold() {
    return objectListsHold;
  }

  /** Who may read an object, by the bucket's settings; null if nobody but named accounts. */
  public @Nullable Readers readers(String key) {
    Readers broadest = null;
    for (int i = 0; i < statements.size(); i++) {
      PolicyStatement each = statements.get(i);
      if (each.allows() && each.everyone() && each.isOfReading() && each.isOf(key)) {
        broadest = broader(broadest, denied(key, of(each, i)));
      }
    }
    for (Group group : objectGroups) {
      broadest = broader(broadest, denied(key, of(group, "access.acl")));
    }
    return broadest;
  }

  /** Who may read an object that has an access list of its own. */
  static Readers ofObject(Group group) {
    return of(group, "access.object-acl");
  }

  /** The readers that an object's own access list lets in; null if they are named accounts. */
  public @Nullable Readers ofObject(String key, byte[] list) {
    Readers broadest = null;
    for (Group group : objectListsHold ? AccessList.readers(list) : Set.<Group>of()) {
      broadest = broader(broadest, denied(key, ofObject(group)));
    }
    return broadest;
  }

  /** The broader of two. */
  public static @Nullable Readers broader(@Nullable Readers one, @Nullable Readers other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.kind().compareTo(other.kind()) >= 0 ? one : other;
  }

  private static Readers of(PolicyStatement statement, int index) {
    String number = String.valueOf(index + 1);
    return statement.isLimited()
        ? new Readers(Kind.GROUP, MESSAGES.wording("access.limited", number, statement.names()))
        : new Readers(Kind.INTERNET, MESSAGES.wording("access.policy", number));
  }

  private static Readers of(Group group, String key) {
    return group == Group.EVERYONE
        ? new Readers(Kind.INTERNET, MESSAGES.wording(key))
        : new Readers(Kind.CLOUD_ACCOUNTS, MESSAGES.wording(key + "-accounts"));
  }

  /** What a denial leaves of readers. */
  private @Nullable Readers denied(String key, Readers readers) {
    Readers left = readers;
    for (int i = 0; i < statements.size(); i++) {
      PolicyStatement each = statements.get(i);
      if (each.allows() || !each.everyone() || !each.isOfReading() || !each.isOf(key)) {
        continue;
      }
      if (each.isUnconditional()) {
        return null;
      }
      if (each.isLimited() && left.kind() != Kind.GROUP) {
        // Denied unless it comes from somewhere or somebody.
        String number = String.valueOf(i + 1);
        left = new Readers(Kind.GROUP, MESSAGES.wording("access.denied", number, each.names()));
      }
    }
    return left;
  }

  /** By what ways objects or their names are open to anybody, and how far. */
  List<Opening> openings() {
    List<Opening> openings = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      PolicyStatement each = statements.get(i);
      if (!each.allows() || !each.everyone() || each.isLimited()) {
        continue;
      }
      if (each.isOfReading()) {
        for (String pattern : each.otherKeys() ? List.of("*") : each.keys()) {
          String folder = Patterns.folder(pattern);
          Readers readers = denied(folder, of(each, i));
          if (readers != null && readers.kind() == Kind.INTERNET) {
            openings.add(new Opening(folder, Kind.INTERNET, readers.text()));
          }
        }
      } else if (each.isOfListing()) {
        openings.add(
            new Opening(
                "", Kind.INTERNET, MESSAGES.wording("access.policy-list", String.valueOf(i + 1))));
      }
    }
    for (Group group : listGroups) {
      Readers readers = of(group, objectGroups.contains(group) ? "access.acl" : "access.acl-list");
      openings.add(new Opening("", readers.kind(), readers.text()));
    }
    return openings;
  }

  /** Tells what could not be asked. */
  void tell(FlowSink sink) throws InterruptedException {
    settings.tell(sink);
  }
}
