/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.adatom.structure.Structure;
import org.adatom.ui.form.Units;
import org.adatom.workbench.RunState;

/** Values in words. */
public final class Words {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private static final Pattern UNIT = Pattern.compile("(?<=eV/|[\\diu] )A(\\^\\d)?(?![A-Za-z])|(?<=[\\di] )1/cm"
            + "|\\bJ/m\\^?2\\b|(?<=g/)cm\\^3");

    private Words() {
    }

    /** {@return a time of day, with the date when it is another day} */
    public static String time(Instant instant) {
        boolean today = LocalDate.ofInstant(instant, ZoneId.systemDefault()).equals(LocalDate.now());
        return (today ? TODAY : EARLIER).format(instant);
    }

    /** {@return how long something took, such as "0.8 s", "12 s", "3 min 20 s"} */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        } else if (seconds < 60) {
            return seconds + " s";
        } else if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** {@return a state} */
    public static String of(RunState state) {
        return switch (state) {
            case QUEUED -> Messages.State_queued;
            case RUNNING -> Messages.State_running;
            case DONE -> Messages.State_done;
            case NOT_CONVERGED -> Messages.State_notConverged;
            case FAILED -> Messages.State_failed;
            case CANCELLED -> Messages.State_cancelled;
            case INTERRUPTED -> Messages.State_interrupted;
        };
    }

    /** {@return atoms, formula and cell in one line} */
    public static String summary(Structure structure) {
        var text = new StringBuilder(structure.formula()).append("  ·  ").append(structure.count())
                .append(structure.count() == 1 ? Messages.Words_atom : Messages.Words_atoms);
        if (structure.periodicity().any()) {
            var lattice = structure.lattice();
            text.append("  ·  ").append(Units.number(lattice.length(0), 4)).append(" × ")
                    .append(Units.number(lattice.length(1), 4)).append(" × ").append(Units.number(lattice.length(2), 4))
                    .append(" Å");
        } else {
            text.append("  ·  ").append(Messages.Words_notPeriodic);
        }
        int fixed = 0;
        for (boolean f : structure.fixed()) {
            fixed += f ? 1 : 0;
        }
        if (fixed > 0) {
            text.append("  ·  ").append(fixed).append(Messages.Words_fixed);
        }
        return text.toString();
    }

    /** {@return a sentence with the units in it as they are printed} */
    public static String pretty(String sentence) {
        return UNIT.matcher(sentence).replaceAll(m -> Units.pretty(switch (m.group()) {
            case "1/cm" -> "cm^-1";
            case "J/m2" -> "J/m^2";
            default -> m.group();
        }));
    }

    /** {@return the message of an error in one line} */
    public static String error(Throwable error) {
        var message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }
}
