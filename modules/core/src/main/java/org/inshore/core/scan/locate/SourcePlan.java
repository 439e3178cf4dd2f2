package org.inshore.core.scan.locate;

import java.util.List;
import org.inshore.core.pace.Pacing;
import org.inshore.location.ResidencyResolver;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Residency;

/**
 * A source that is ready to be opened.
 *
 * @param residency where it is, by what is known without asking anybody
 * @param resolver says where it is once it is open
 * @param pacing how gently it is read
 */
public record SourcePlan(
    DataSource source,
    ScannerFactory factory,
    Settings settings,
    List<Endpoint> endpoints,
    Residency residency,
    ResidencyResolver resolver,
    Pacing pacing) {

  /** One that is read as fast as can be. */
  public SourcePlan(
      DataSource source,
      ScannerFactory factory,
      Settings settings,
      List<Endpoint> endpoints,
      Residency residency,
      ResidencyResolver resolver) {
    this(source, factory, settings, endpoints, residency, resolver, Pacing.NONE);
  }

  /** Where it is, by all that can be asked now that it is open. */
  public Residency locate(Scanner open) throws InterruptedException {
    return resolver.resolve(source.declared(), endpoints, SourceLocator.ask(open));
  }
}
