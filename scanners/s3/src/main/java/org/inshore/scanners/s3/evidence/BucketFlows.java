package org.inshore.scanners.s3.evidence;

import java.util.List;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.Place;
import org.inshore.scanners.s3.client.Service;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Flow.Direction;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Ways on which content leaves a bucket: rules that copy it to another one, public access, web site
 * and acceleration. Only the bucket's own service is asked.
 */
public final class BucketFlows {
  private static final Messages MESSAGES = Messages.of(BucketFlows.class);

  private final Bucket bucket;
  private final BucketAccess access;
  private final Location source;
  private final String prefix;
  private final boolean versions;

  /**
   * Makes it.
   *
   * @param prefix of the keys that are looked at; empty for all
   * @param versions whether older versions are read
   */
  public BucketFlows(
      Bucket bucket, BucketAccess access, Location source, String prefix, boolean versions) {
    this.bucket = bucket;
    this.access = access;
    this.source = source;
    this.prefix = prefix;
    this.versions = versions;
  }

  /** Tells them, and what could not be asked. */
  public void tell(FlowSink sink) throws InterruptedException {
    replication(sink);
    List<BucketAccess.Opening> openings = access.openings();
    for (BucketAccess.Opening each : openings) {
      Location place = place(each.folder());
      if (place != null) {
        Wording by = MESSAGES.wording("flow.by", "GetBucketPolicy, GetBucketAcl");
        sink.flow(
            out(
                place,
                Endpoint.unnamed("internet", by),
                null,
                Kind.PUBLIC_ACCESS,
                each.evidence()));
      }
    }
    BucketSettings settings = access.settings();
    if (settings.isWebsite() && !openings.isEmpty()) {
      Wording by = MESSAGES.wording("flow.by", "GetBucketWebsite");
      sink.flow(
          out(
              source,
              Endpoint.unnamed("internet", by),
              null,
              Kind.PUBLIC_ACCESS,
              MESSAGES.wording("flow.website")));
    }
    if (settings.isAccelerated()) {
      Wording by = MESSAGES.wording("flow.by", "GetBucketAccelerateConfiguration");
      String host = bucket.name() + ".s3-accelerate.amazonaws.com";
      Endpoint far =
          bucket.place().service() == Service.AWS
              ? new Endpoint(host, by)
              : Endpoint.unnamed("accelerate", by);
      sink.flow(out(source, far, null, Kind.DELIVERY_NETWORK, MESSAGES.wording("flow.accelerate")));
    }
    if (!versions && settings.keepsVersions()) {
      sink.skipped("GetBucketVersioning", MESSAGES.wording("flow.versions"));
    }
    if (access.objectListsHold()) {
      sink.skipped("GetObjectAcl", MESSAGES.wording("flow.object-acls"));
    }
    access.tell(sink);
  }

  private void replication(FlowSink sink) throws InterruptedException {
    String question = "GetBucketReplication";
    byte[] answer = access.settings().replication();
    if (answer == null) {
      return;
    }
    List<ReplicationRule> rules = ReplicationRule.of(answer);
    if (rules.isEmpty()) {
      access.settings().unreadable(question);
    }
    for (int i = 0; i < rules.size(); i++) {
      ReplicationRule rule = rules.get(i);
      String number = String.valueOf(i + 1);
      Location place = place(rule.prefix());
      if (!rule.enabled()) {
        sink.skipped(question + " " + number, MESSAGES.wording("flow.disabled"));
      } else if (place != null) {
        Wording evidence = MESSAGES.wording("flow.rule", question, number);
        sink.flow(out(place, far(rule), rule.bucket(), Kind.REPLICATION, evidence));
      }
    }
  }

  /** Where a rule copies to: Amazon's rules do not tell the region, its answers for a bucket do. */
  private Endpoint far(ReplicationRule rule) throws InterruptedException {
    Place own = bucket.place();
    Service service = own.service();
    String region = rule.region() == null ? null : service.region(rule.region());
    String by = "GetBucketReplication";
    if (region == null && service == Service.AWS) {
      region = BucketRegion.ofHeader(bucket, rule.bucket());
      by = region == null ? by : by + ", HeadBucket";
    }
    Wording how = MESSAGES.wording("flow.by", by);
    String host = service.host(rule.bucket(), region, own.host());
    return host == null
        ? Endpoint.unnamed("bucket " + rule.bucket(), how)
        : new Endpoint(host, how);
  }

  private static Flow out(
      Location place, Endpoint far, @Nullable String name, Kind kind, Wording evidence) {
    return new Flow(place, Direction.OUT, far, name, kind, evidence);
  }

  /** What keys of a prefix are in the source: all of it, a folder of it, or nothing. */
  private @Nullable Location place(String keys) {
    if (prefix.startsWith(keys)) {
      return source;
    }
    if (!keys.startsWith(prefix)) {
      return null;
    }
    String below = keys.substring(prefix.length());
    String folder = below.substring(0, below.lastIndexOf('/') + 1);
    return folder.isEmpty()
        ? source
        : source.append("path", folder.substring(0, folder.length() - 1));
  }
}
