package org.inshore.core.scan;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.locate.LocatedSource;
import org.inshore.core.scan.locate.Preparation;
import org.inshore.core.scan.locate.SourceLocator;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.location.network.WebService;
import org.inshore.location.service.ServiceAnswer;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;

/** Locates sources and hosts: opens each only to ask where it is, and reads nothing in it. */
final class Locations {
  private Locations() {}

  /** The sources of a configuration. */
  static List<LocatedSource> of(Configuration configuration, Plugins plugins, boolean offline)
      throws ScanException, InterruptedException {
    List<LocatedSource> located = new ArrayList<>();
    for (SourcePlan plan : Preparation.sources(configuration, plugins, asking(offline))) {
      ServiceAnswer answer =
          offline ? ServiceAnswer.NONE : ask(plan, configuration.reading().limits());
      located.add(
          new LocatedSource(
              plan.source(),
              plan.endpoints(),
              plan.resolver().resolve(plan.source().declared(), plan.endpoints(), answer)));
    }
    return located;
  }

  /** A bare host or a web address. */
  static LocatedSource of(Host host, Locating locating, Plugins plugins, boolean offline)
      throws ScanException, InterruptedException {
    SourceLocator locator = SourceLocator.of(locating, plugins, asking(offline));
    ServiceAnswer answer = ServiceAnswer.NONE;
    if (host.web() != null && !offline) {
      try {
        answer = new ServiceAnswer(WebService.ask(host.web()), null);
      } catch (ScanException e) {
        answer = ServiceAnswer.failed(e.wording());
      }
    }
    List<Endpoint> endpoints = List.of(host.endpoint());
    return new LocatedSource(
        new DataSource(host.target(), "", host.target(), Declaration.NONE),
        endpoints,
        locator.resolver().resolve(Declaration.NONE, endpoints, answer));
  }

  private static SourceLocator.Asking asking(boolean offline) {
    return offline ? SourceLocator.Asking.NEVER : SourceLocator.Asking.ALWAYS;
  }

  /** Opens a source only to ask where it is. */
  private static ServiceAnswer ask(SourcePlan plan, Limits limits) throws InterruptedException {
    try (Scanner scanner = plan.factory().open(plan.source(), plan.settings(), limits)) {
      return SourceLocator.ask(scanner);
    } catch (ScanException e) {
      return ServiceAnswer.failed(e.wording());
    }
  }
}
