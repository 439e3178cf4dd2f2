/**
 * Scans by the clock on one machine: schedules as files, when each is due, what each run came to.
 * What wakes a schedule is the machine's own: systemd's timers or cron ({@link
 * org.inshore.core.schedule.Waker}); each hour one asks {@link org.inshore.core.schedule.Due}
 * whether a run is due, so that time zones, missed and killed runs are decided in one place. A scan
 * itself is not started here.
 */
@NullMarked
package org.inshore.core.schedule;

import org.jspecify.annotations.NullMarked;
