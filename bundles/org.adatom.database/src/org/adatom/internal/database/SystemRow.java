/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.adatom.database.DatabaseException;
import org.adatom.database.StructureDatabase;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.io.AseRows;
import org.eclipse.jdt.annotation.Nullable;

/** A structure as the values of the columns of {@code systems}. */
final class SystemRow {
    /** From this moment ASE counts times, in years: the beginning of 2000 in Copenhagen. */
    private static final Instant EPOCH = Instant.parse("1999-12-31T23:00:00Z");
    private static final double YEAR = Duration.ofDays(365).plusHours(6).toSeconds();
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SystemRow() {
    }

    /** {@return a moment in years since 2000} */
    static double years(Instant time) {
        return Duration.between(EPOCH, time).toMillis() / 1000.0 / YEAR;
    }

    /** {@return the moment of a number of years since 2000} */
    static Instant time(double years) {
        return EPOCH.plusMillis(Math.round(years * YEAR * 1000));
    }

    /**
     * {@return the values by column}
     *
     * @param entry the structure; numbers and words of its info become key-value pairs, too
     * @param now the time
     * @param user who adds it
     */
    static Map<String, Object> of(StructureDatabase.Entry entry, Instant now, String user) {
        var structure = entry.structure();
        var out = new LinkedHashMap<>(AseRows.row(structure));
        if (!entry.calculator().isEmpty() && structure.info().containsKey(Structure.ENERGY)) {
            out.put("calculator", entry.calculator());
            out.putIfAbsent("calculator_parameters", Map.of());
        }
        out.put("unique_id", uniqueId());
        out.put("ctime", years(now));
        out.put("mtime", years(now));
        out.put("username", user);
        var pbc = structure.periodicity();
        out.put("pbc", (pbc.along(0) ? 1L : 0) + (pbc.along(1) ? 2L : 0) + (pbc.along(2) ? 4L : 0));
        out.put("key_value_pairs", pairs(out.get("key_value_pairs"), entry.pairs()));
        out.put("natoms", (long) structure.count());
        out.put("mass", Arrays.stream(structure.masses()).sum());
        out.put("charge", Arrays.stream(structure.charges()).sum());
        if (structure.periodicity().any() || structure.lattice().volume() > 0) {
            out.put("volume", structure.lattice().volume());
        }
        if (AseRows.numbers(out.get("forces")) instanceof double[] forces) {
            boolean[] fixed = structure.fixed();
            double most = 0;
            for (int i = 0; i < fixed.length; i++) {
                most = fixed[i] ? most : Math.max(most, Math.hypot(Math.hypot(forces[3 * i], forces[3 * i + 1]),
                        forces[3 * i + 2]));
            }
            out.put("fmax", most);
        }
        if (AseRows.numbers(out.get("stress")) instanceof double[] stress) {
            out.put("smax", Arrays.stream(stress).map(Math::abs).max().orElse(0));
        }
        for (var field : Schema.FIELDS) {
            switch (field.type()) {
                case REALS, ROWS, WHOLES -> {
                    if (AseRows.numbers(out.get(field.name())) instanceof double[] flat) {
                        out.put(field.name(), flat);
                    } else {
                        out.remove(field.name());
                    }
                }
                default -> {
                    // a single value stays as it is
                }
            }
        }
        return out;
    }

    private static String uniqueId() {
        var bytes = new byte[16];
        RandomGenerator.getDefault().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** {@return pairs of keys that ASE takes, numbers and words} */
    private static Map<String, Object> pairs(@Nullable Object own, Map<String, ?> given) {
        var out = checked(given);
        if (own instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (isKey(String.valueOf(key)) && isValue(value)) {
                    out.putIfAbsent(String.valueOf(key), value);
                }
            });
        }
        return out;
    }

    /** {@return pairs that ASE takes} @throws DatabaseException when one is not */
    static Map<String, Object> checked(Map<String, ?> given) {
        var out = new LinkedHashMap<String, Object>();
        given.forEach((key, value) -> {
            if (!isKey(key)) {
                throw new DatabaseException("'" + key + "' cannot be a key: it must be a word of letters, digits and '_' that is "
                        + "neither an element nor a column such as energy");
            }
            if (!isValue(value)) {
                throw new DatabaseException("the value of " + key + " is '" + value
                        + "': it must be a finite number, true, false or a word that is no number");
            }
            out.put(key, value);
        });
        return out;
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches() && Element.find(key).isEmpty() && !key.equals("id") && !key.equals("formula")
                && !key.equals("user") && !key.equals("age") && !key.equals("pbc")
                && Schema.FIELDS.stream().noneMatch(f -> f.name().equals(key));
    }

    /** ASE refuses words that look like numbers, since questions could not tell them apart. */
    private static boolean isValue(Object value) {
        return switch (value) {
            case Boolean _ -> true;
            case Number n -> Double.isFinite(n.doubleValue());
            case String s -> !s.isEmpty() && !s.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
            default -> false;
        };
    }
}
