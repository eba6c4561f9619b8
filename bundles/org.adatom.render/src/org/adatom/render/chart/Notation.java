/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import java.util.regex.Pattern;

/** How units are printed. */
public final class Notation {
    private static final Pattern ANGSTROM = Pattern.compile("(?<![A-Za-z])A(?![A-Za-z])");
    private static final Pattern POWER = Pattern.compile("\\^(-?)(\\d)");
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Notation() {
    }

    /** {@return a unit as it is printed, such as "eV/\u00c5\u00b3" for "eV/A^3"} */
    public static String unit(String unit) {
        var text = ANGSTROM.matcher(unit.equals("1/cm") ? "cm^-1" : unit).replaceAll("\u00c5");
        return POWER.matcher(text)
                .replaceAll(m -> (m.group(1).isEmpty() ? "" : "\u207b")
                        + SUPERSCRIPTS.charAt(m.group(2).charAt(0) - '0'))
                .replace("degrees", "\u00b0");
    }
}
