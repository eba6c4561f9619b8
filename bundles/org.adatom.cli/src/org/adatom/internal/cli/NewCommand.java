/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.adatom.internal.workbench.WholeFiles;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.AnalysisFile;
import org.adatom.workbench.InputKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom new}: an analysis file with every parameter, its default and its meaning, or an example. */
@Command(name = "new", description = "Write an analysis file with all defaults, or an example.")
final class NewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ANALYSIS", description = "Such as relax; 'adatom list analyses'.")
    String name = "";

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "The file, usually FILE.analysis. Without it: standard output.")
    String output = "";

    @Option(names = "--example", paramLabel = "NAME",
            description = "Write this ready study instead, with the files that it reads; 'adatom list examples'.")
    String example = "";

    @Option(names = {"-i", "--input"}, paramLabel = "INPUT", description = "The structure to name in it.")
    String input = "";

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!example.isEmpty()) {
            return writeExample();
        }
        if (name.isEmpty()) {
            throw new UsageException("ANALYSIS is missing: give one ('adatom list analyses'), or --example NAME");
        }
        var text = text(session.analyses().get(name));
        AnalysisFile.parse(text, "new file");
        if (output.isEmpty() || output.equals("-")) {
            session.out().print(text);
            return ExitCode.DONE;
        }
        var file = session.path(output);
        if (Files.exists(file)) {
            throw new UsageException(output + " exists already: choose another name, or delete it first");
        }
        WholeFiles.write(file, text);
        return ExitCode.DONE;
    }

    private int writeExample() throws IOException {
        if (!name.isEmpty() || !input.isEmpty()) {
            throw new UsageException("--example " + example + " is a whole study: leave out "
                    + (name.isEmpty() ? "--input" : "'" + name + "'"));
        }
        var study = session.examples().get(example).object();
        if (output.isEmpty() || output.equals("-")) {
            session.out().print(study.file().text());
            return ExitCode.DONE;
        }
        try {
            study.write(session.path(output));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getFile() + " exists already: choose another name, or delete it first");
        }
        return ExitCode.DONE;
    }

    private String text(AnalysisDescriptor analysis) {
        var out = new StringBuilder("# " + analysis.label() + (analysis.description().isEmpty() ? "" : ". "
                + analysis.description()));
        out.append("\nanalysis: ").append(analysis.id()).append("\nversion: ").append(analysis.version()).append('\n');
        if (analysis.input() != InputKind.NONE) {
            out.append("input: ").append(quoted(input.isEmpty() ? "structure.extxyz" : input)).append('\n');
        }
        var parameters = analysis.parameters().parameters();
        if (!parameters.isEmpty()) {
            out.append("parameters:\n");
            for (var p : parameters) {
                boolean set = !p.about().initial().isEmpty();
                out.append("  # ").append(DescribeCommand.words(p)).append('\n').append(set ? "  " : "  # ")
                        .append(p.name())
                        .append(": ").append(set ? value(p) : "").append('\n');
            }
        }
        return out.append("seed: 0\n").toString();
    }

    private static String value(ParameterDescriptor p) {
        var initial = p.about().initial();
        return switch (p.kind()) {
            case REALS, WHOLES -> "[" + initial + "]";
            case REAL, WHOLE, FLAG -> initial;
            default -> quoted(initial);
        };
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_./-]*") && !text.matches("(?i)true|false|null|yes|no|on|off") ? text
                : "'" + text.replace("'", "''") + "'";
    }
}
