package org.inshore.location.service;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/**
 * Answer of a service that was asked where it is.
 *
 * @param statements what it said
 * @param failure why it could not be asked, or not to the end; null if it could, or nobody tried
 */
public record ServiceAnswer(List<ServiceStatement> statements, @Nullable Wording failure) {
  /** Nobody asked. */
  public static final ServiceAnswer NONE = new ServiceAnswer(List.of(), null);

  /** Copies the list. */
  public ServiceAnswer {
    statements = List.copyOf(statements);
  }

  /** It could not be asked. */
  public static ServiceAnswer failed(Wording reason) {
    return new ServiceAnswer(List.of(), reason);
  }
}
