package org.inshore.core.scan;

import java.util.List;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Residency;

/** A source that is ready to be opened. */
record SourcePlan(
    DataSource source,
    ScannerFactory factory,
    Settings settings,
    List<Endpoint> endpoints,
    Residency residency) {}
