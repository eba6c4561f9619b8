/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.external.ExternalCode.Endpoint;
import org.adatom.potential.PotentialException;

/** Command lines: words, placeholders, programs on the path. */
public final class Commands {
    private Commands() {
    }

    /** {@return the words of a command; quotes of either kind hold words together, a backslash takes the next letter as it is} */
    public static List<String> words(String command) {
        var out = new ArrayList<String>();
        var word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
                word.append(command.charAt(++i));
                begun = true;
            } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    out.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new PotentialException("the command '" + command + "' has a " + quote + " without its partner");
        }
        if (begun) {
            out.add(word.toString());
        }
        return out;
    }

    /** {@return a program that can be run} @param program a name that is looked for on the path, or a path */
    public static Optional<Path> find(String program) {
        if (program.contains("/")) {
            var path = Path.of(program);
            return Files.isExecutable(path) && !Files.isDirectory(path) ? Optional.of(path.toAbsolutePath()) : Optional.empty();
        }
        var path = System.getenv("PATH");
        for (var folder : (path == null ? "/usr/local/bin:/usr/bin:/bin" : path).split(":")) {
            var file = Path.of(folder.isEmpty() ? "." : folder, program);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return Optional.of(file.toAbsolutePath());
            }
        }
        return Optional.empty();
    }

    /**
     * {@return what keeps a command from being run, one line; empty when nothing does}
     *
     * @param command what the user gave, may be empty
     * @param usual the names that the program has, the usual one first
     * @param what what is to be installed
     */
    public static Optional<String> missing(String command, List<String> usual, String what) {
        if (command.isBlank()) {
            return usual.stream().anyMatch(p -> find(p).isPresent()) ? Optional.empty()
                    : Optional.of(usual.getFirst() + " is not on the PATH: install " + what + ", or give command=");
        }
        var program = words(command).getFirst();
        return program.contains("{") || find(program).isPresent() ? Optional.empty()
                : Optional.of(program + (program.contains("/") ? " is not a program that can be run"
                        : " is not on the PATH") + ": check command=");
    }

    /** {@return the command that the user gave, else the first usual program that is there} */
    public static List<String> chosen(String command, List<String> usual) {
        return command.isBlank() ? List.of(usual.stream().flatMap(p -> find(p).stream()).map(Path::toString).findFirst()
                .orElse(usual.getFirst())) : words(command);
    }

    /** {@return a command with its placeholders filled in; further words added where it does not name its input} */
    public static List<String> filled(List<String> command, List<String> usualWords, Path input, Endpoint endpoint) {
        var all = new ArrayList<>(command);
        if (command.stream().noneMatch(w -> w.contains("{input}"))) {
            all.addAll(usualWords);
        }
        var values = values(input, endpoint);
        return all.stream().map(w -> fill(w, values)).toList();
    }

    private static Map<String, String> values(Path input, Endpoint endpoint) {
        var folder = input.getParent();
        return Map.of("{input}", input.toString(), "{socket}", endpoint.unix() ? endpoint.host() : endpoint.socket(), "{host}",
                endpoint.host(), "{port}", Integer.toString(endpoint.port()), "{folder}",
                folder == null ? "." : folder.toString());
    }

    /** {@return a text with its placeholders filled in} */
    public static String fill(String text, Path input, Endpoint endpoint) {
        return fill(text, values(input, endpoint));
    }

    private static String fill(String text, Map<String, String> values) {
        var out = text;
        for (var e : values.entrySet()) {
            out = out.replace(e.getKey(), e.getValue());
        }
        return out;
    }

    /**
     * Copies files into a folder.
     *
     * @param files paths separated by commas or blanks, may be empty
     * @throws PotentialException when one is not there
     */
    public static void copy(String files, Path folder) throws IOException {
        for (var name : files.strip().split("[,\\s]+")) {
            if (!name.isEmpty()) {
                var from = Path.of(name);
                if (!Files.isRegularFile(from)) {
                    throw new PotentialException("the file " + name + " is not there (seen from "
                            + Path.of("").toAbsolutePath() + "): check files=");
                }
                Files.copy(from, folder.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
