package org.inshore.spi.scan;

import java.util.List;
import java.util.ServiceLoader;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;

/** A kind of scanner, found by {@link ServiceLoader}. */
public interface ScannerFactory {

  /** The scanner's name: its folder under {@code scanners/} and its key in the configuration. */
  String name();

  /**
   * Whether a target given without a scanner's name is for this one. A target that several take is
   * refused until the scanner is named.
   */
  boolean handles(String target);

  /** The forms of targets that it handles, in a few words for the command line's help. */
  Wording targets();

  /**
   * The hosts on which the source's content is, without connecting to them.
   *
   * @throws ScanException with {@code CONFIGURATION} if the target or a setting is wrong
   */
  List<Endpoint> endpoints(DataSource source, Settings settings) throws ScanException;

  /**
   * Opens the source.
   *
   * @param settings the scanner's own settings; secrets by reference
   * @param limits what the scan allows
   * @throws ScanException if a setting is wrong or the source cannot be opened
   */
  Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException;
}
