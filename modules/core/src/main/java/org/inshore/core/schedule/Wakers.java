package org.inshore.core.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Chooses what wakes schedules here: systemd where it runs, else cron. */
public final class Wakers {
  private Wakers() {}

  /**
   * The one for a user.
   *
   * @param root whether it is the system's
   * @throws ScheduleException if there is neither
   */
  public static Waker choose(boolean root, Map<String, String> environment, Path home)
      throws ScheduleException, InterruptedException {
    SystemdTimer systemd = systemd(root, environment, home);
    if (Waker.systemdRuns() && systemd.answers()) {
      return systemd;
    }
    String path = environment.getOrDefault("PATH", "");
    for (String folder : path.split(":", -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "crontab"))) {
        return new Crontab();
      }
    }
    throw ScheduleException.of("no-waker");
  }

  /** That which a schedule was set with. */
  public static Waker of(
      Schedule schedule, boolean root, Map<String, String> environment, Path home) {
    Waker systemd = systemd(root, environment, home);
    return systemd.name().equals(schedule.waker()) ? systemd : new Crontab();
  }

  private static SystemdTimer systemd(boolean root, Map<String, String> environment, Path home) {
    String base = environment.get("XDG_CONFIG_HOME");
    Path configuration =
        base == null || base.isBlank() ? home.resolve(".config") : Path.of(base).toAbsolutePath();
    return root ? SystemdTimer.ofSystem() : SystemdTimer.ofUser(configuration);
  }
}
