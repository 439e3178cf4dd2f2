package org.inshore.core.plugin;

import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** A plugin cannot be loaded: nothing runs, since what it would have looked at is not known. */
public final class PluginException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES = Messages.of(PluginException.class);

  private final transient Wording wording;

  private PluginException(Wording wording, @Nullable Throwable cause) {
    super(wording.en(), cause);
    this.wording = wording;
  }

  static PluginException of(String key, @Nullable Throwable cause, Object... arguments) {
    return new PluginException(MESSAGES.wording(key, arguments), cause);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
