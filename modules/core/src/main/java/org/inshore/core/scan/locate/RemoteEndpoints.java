package org.inshore.core.scan.locate;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.location.address.AddressKind;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Says where the remote endpoints of flows are. For all threads.
 *
 * <p>No remote endpoint is connected to and no name server is asked: it is nobody that the scan was
 * told to ask. What counts is the register of sites, the name, databases of addresses, and whether
 * it is a source of the same scan.
 */
public final class RemoteEndpoints {
  private final List<SourcePlan> plans;
  private final Map<String, Residency> known = new ConcurrentHashMap<>();

  public RemoteEndpoints(List<SourcePlan> plans) {
    this.plans = List.copyOf(plans);
  }

  /**
   * The flow with where its remote endpoint is.
   *
   * @param own the source that tells of the flow
   * @param residency where that is
   */
  public FlowEntry of(Flow flow, SourcePlan own, Residency residency) {
    Endpoint far = flow.far();
    boolean loopback = isLoopback(far.host());
    // Something on the server's own machine is not known to be one of the sources there.
    boolean somebody = !far.isNamed() || (loopback && far.port() == 0);
    SourcePlan source = somebody ? null : source(flow, own, loopback);
    if (source != null) {
      Residency there = isSame(source, own) ? residency : source.residency();
      // A client at the host of a source is where that is, yet need not be it.
      String id = flow.kind() == Flow.Kind.CLIENT ? null : source.source().id();
      return new FlowEntry(flow, there, id);
    }
    if (loopback) {
      boolean client = flow.kind() == Flow.Kind.CLIENT;
      return new FlowEntry(flow, client ? sameMachine(far, residency) : behind(far), null);
    }
    Residency there =
        known.computeIfAbsent(
            far.host() + " " + far.port(), _ -> own.resolver().offline().resolve(far));
    return new FlowEntry(flow, there, null);
  }

  /** A server behind a loopback address may be there, or wherever a tunnel on it leads to. */
  private static Residency behind(Endpoint far) {
    return Residency.unknown(List.of(remark(far)));
  }

  private static Evidence remark(Endpoint far) {
    return new Evidence(
        Evidence.Kind.ADDRESS, null, Preparation.MESSAGES.wording("far.same-machine", far.host()));
  }

  /** A client at a loopback address is on the server's own machine, or comes by a tunnel. */
  private static Residency sameMachine(Endpoint far, Residency own) {
    List<Evidence> evidence = new ArrayList<>(own.evidence());
    evidence.add(remark(far));
    return new Residency(own.verdict(), own.jurisdiction(), evidence);
  }

  /**
   * The source that the remote endpoint is: the only one at that host and port, if the port is
   * known.
   */
  private @Nullable SourcePlan source(Flow flow, SourcePlan own, boolean loopback) {
    List<SourcePlan> there = new ArrayList<>();
    for (SourcePlan plan : plans) {
      // A client, or a receiver whose own port is not known, is not the server it is connected to.
      boolean itself = isSame(plan, own) && flow.far().port() == 0;
      if (!itself
          && plan.endpoints().stream().anyMatch(at -> isAt(at, flow.far(), own, loopback))) {
        there.add(plan);
      }
    }
    if (there.size() < 2) {
      return there.isEmpty() ? null : there.getFirst();
    }
    // Several databases of one server are several sources.
    String name = flow.farName();
    String database = name == null ? "" : name.split("[./]", 2)[0];
    List<SourcePlan> named =
        there.stream()
            .filter(plan -> plan.source().target().split("[?]", 2)[0].endsWith("/" + database))
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private static boolean isSame(SourcePlan one, SourcePlan other) {
    return one.source().id().equals(other.source().id());
  }

  private static boolean isAt(Endpoint at, Endpoint far, SourcePlan own, boolean loopback) {
    if (far.port() != 0 && at.port() != 0 && far.port() != at.port()) {
      return false;
    }
    if (!loopback) {
      return name(at.host()).equals(name(far.host()));
    }
    // What a server calls loopback is the host by which the operator knows that server.
    return own.endpoints().stream().anyMatch(mine -> name(mine.host()).equals(name(at.host())));
  }

  private static String name(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return isLoopback(name)
        ? "localhost"
        : name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isLoopback(String host) {
    InetAddress address = AddressKind.literal(host);
    return address != null && AddressKind.of(address) == AddressKind.LOOPBACK;
  }
}
