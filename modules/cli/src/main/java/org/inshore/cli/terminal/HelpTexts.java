package org.inshore.cli.terminal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.inshore.core.plugin.PluginException;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScannerFactory;

/**
 * The texts of help, in which plugins tell what they take and give: {@code {targets}} of scanners,
 * {@code {formats}} and {@code {onrequest}} of reports. They are asked only when such a text is
 * shown. The bundle is read at once, where a search through all jars would take longer.
 */
public final class HelpTexts extends ResourceBundle {
  private final boolean zh;
  private final PropertyResourceBundle texts;

  public HelpTexts(Locale locale) {
    this.zh = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    String name = "messages_" + locale.getLanguage() + ".properties";
    try (InputStream in = HelpTexts.class.getResourceAsStream(name)) {
      this.texts =
          new PropertyResourceBundle(
              new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Object handleGetObject(String key) {
    Object text = texts.handleGetObject(key);
    if (!(text instanceof String pattern)) {
      return text;
    }
    String filled = pattern;
    try {
      if (pattern.contains("{targets}")) {
        filled = filled.replace("{targets}", targets());
      }
      if (pattern.contains("{formats}")) {
        List<ReportFormat> formats = Plugins.installed().formats();
        filled =
            filled
                .replace("{formats}", names(formats))
                .replace(
                    "{onrequest}",
                    names(formats.stream().filter(ReportFormat::onRequest).toList()));
      }
    } catch (PluginException e) {
      // Help is shown all the same, and says why a list is not in it.
      String problem = of(e.wording());
      filled =
          pattern
              .replace("{targets}", problem)
              .replace("{formats}", problem)
              .replace("{onrequest}", problem);
    }
    return filled;
  }

  @Override
  public Enumeration<String> getKeys() {
    return texts.getKeys();
  }

  private String targets() {
    return Plugins.installed().scanners().stream()
        .sorted(Comparator.comparing(ScannerFactory::name))
        .map(ScannerFactory::targets)
        .map(targets -> of(targets))
        .collect(Collectors.joining(zh ? "；" : "; "));
  }

  private String names(List<ReportFormat> formats) {
    return formats.stream()
        .map(ReportFormat::name)
        .sorted()
        .collect(Collectors.joining(zh ? "、" : ", "));
  }

  private String of(Wording wording) {
    return zh ? wording.zh() : wording.en();
  }
}
