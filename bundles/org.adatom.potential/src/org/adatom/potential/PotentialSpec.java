/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.adatom.numerics.parameter.OptionScanner;

/**
 * A potential as it is written in a form, a file or on the command line: {@code emt},
 * {@code lj(epsilon=0.0103, sigma=3.4, cutoff=8.5)}, or a sum of such terms with weights,
 * {@code sum(lj(sigma=3.4) + 0.5 * zbl)}, the {@code sum(...)} around it left out at will. Values that hold commas with
 * equals signs, or lone brackets, stand in quotes: {@code ase(calculator=lj, arguments="sigma=3.4, epsilon=0.01")}.
 *
 * @param id the short id of a registered potential
 * @param options the values that differ from the defaults
 */
public record PotentialSpec(String id, Map<String, String> options) {
    /** The id of a sum of potentials. */
    public static final String SUM = "sum";
    /** The option that names a file of parameters. */
    public static final String FILE = "file";
    /** The option of a sum that holds its terms. */
    public static final String TERMS = "terms";

    /**
     * A term of a sum.
     *
     * @param weight what its energy is multiplied by
     * @param potential the potential
     */
    public record Term(double weight, PotentialSpec potential) {
    }

    /** Copies the options. */
    public PotentialSpec {
        options = Map.copyOf(options);
    }

    /**
     * {@return what a text says}
     *
     * @throws PotentialException when it has another form, with the position where reading ended
     */
    public static PotentialSpec parse(String text) {
        return new SpecReader(text).potential();
    }

    /**
     * {@return the terms of a sum such as {@code lj(sigma=3.4) + 0.5 * zbl}}
     *
     * @throws PotentialException when it has another form, with the position where reading ended
     */
    public static List<Term> parseTerms(String text) {
        return new SpecReader(text).terms();
    }

    /**
     * {@return this with the absolute path of each file that an option {@value #FILE} names} A relative path is looked
     * for in the folder, then in the working folder; where it is in neither it stays, and the potential says that it is
     * missing.
     *
     * @param folder where the text stands that names the files
     */
    public PotentialSpec withFilesOf(Path folder) {
        var resolved = new LinkedHashMap<>(options);
        resolved.computeIfPresent(FILE, (name, value) -> found(folder, value));
        if (id.equals(SUM)) {
            resolved.computeIfPresent(TERMS, (name, value) -> parseTerms(value).stream()
                    .map(t -> (t.weight() == 1 ? "" : t.weight() + " * ") + t.potential().withFilesOf(folder))
                    .collect(Collectors.joining(" + ")));
        }
        return new PotentialSpec(id, resolved);
    }

    /** {@return the files that it names and that are there, those of its terms too} */
    public List<Path> files() {
        var out = new ArrayList<Path>();
        var file = options.get(FILE);
        if (file != null) {
            try {
                var path = Path.of(file);
                if (Files.isRegularFile(path)) {
                    out.add(path);
                }
            } catch (InvalidPathException e) {
                // the potential says so
            }
        }
        var terms = options.get(TERMS);
        if (id.equals(SUM) && terms != null) {
            parseTerms(terms).forEach(t -> out.addAll(t.potential().files()));
        }
        return out;
    }

    private static String found(Path folder, String value) {
        try {
            for (var path : List.of(folder.resolve(value), Path.of(value))) {
                if (Files.isRegularFile(path)) {
                    return path.toAbsolutePath().normalize().toString();
                }
            }
        } catch (InvalidPathException e) {
            // the potential says so
        }
        return value;
    }

    @Override
    public String toString() {
        var terms = options.get(TERMS);
        if (id.equals(SUM) && terms != null && options.size() == 1) {
            return SUM + "(" + terms + ")";
        }
        return options.isEmpty() ? id
                : options.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + "=" + OptionScanner.written(e.getValue()))
                        .collect(Collectors.joining(", ", id + "(", ")"));
    }
}
