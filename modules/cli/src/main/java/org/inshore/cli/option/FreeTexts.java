package org.inshore.cli.option;

import java.util.Locale;
import org.inshore.engine.rule.FreeText;
import picocli.CommandLine.ITypeConverter;

/** Takes the ways of reading free text, in lower case. */
public final class FreeTexts implements ITypeConverter<FreeText> {
  @Override
  public FreeText convert(String value) {
    return FreeText.valueOf(value.toUpperCase(Locale.ROOT));
  }
}
