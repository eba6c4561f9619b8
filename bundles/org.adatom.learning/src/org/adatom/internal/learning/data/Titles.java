/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.NumberColumn;

/** Titles of columns: "gap (eV)" and "gap [eV]" are a name and a unit. */
public final class Titles {
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.*\\S)\\s*(?:\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)|\\[([^\\[\\]]*)\\])");
    private static final Pattern UNIT = Pattern.compile(".*[\\p{L}%°].*");

    private Titles() {
    }

    /** {@return name and unit of a title} The unit is empty where there is none. */
    public static String[] split(String title) {
        var m = WITH_UNIT.matcher(title);
        if (m.matches()) {
            String round = m.group(2);
            var unit = (round != null ? round : m.group(3)).strip();
            if (UNIT.matcher(unit).matches()) {
                return new String[] {m.group(1), unit};
            }
        }
        return new String[] {title, ""};
    }

    /** {@return the title of a name and a unit} */
    public static String join(String name, String unit) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** {@return columns with different titles: where names without units are the same, the units stay in them} */
    static List<Column> unique(List<Column> columns, List<String> titles) {
        var times = new HashMap<String, Integer>();
        for (var c : columns) {
            times.merge(c.label(), 1, Integer::sum);
        }
        var used = new HashSet<String>();
        var out = new ArrayList<Column>();
        for (int j = 0; j < columns.size(); j++) {
            var c = columns.get(j);
            var name = c.label().isBlank() ? "column " + (j + 1) : c.label();
            if (times.getOrDefault(c.label(), 1) > 1 && c instanceof NumberColumn && !titles.get(j).isBlank()) {
                name = titles.get(j);
            }
            var free = name;
            for (int k = 2; !used.add(free); k++) {
                free = name + " " + k;
            }
            out.add(free.equals(c.label()) ? c : c.renamed(free));
        }
        return out;
    }
}
