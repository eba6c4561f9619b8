/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.adatom.database.StructureDatabase;
import org.adatom.workbench.AnalysisRegistry;
import org.adatom.workbench.BenchmarkRegistry;
import org.adatom.workbench.BuilderRegistry;
import org.adatom.workbench.CheckRegistry;
import org.adatom.workbench.EditRegistry;
import org.adatom.workbench.ExampleRegistry;
import org.adatom.workbench.FormatRegistry;
import org.adatom.workbench.ModelRegistry;
import org.adatom.workbench.PotentialRegistry;
import org.adatom.workbench.RunTools;

/**
 * What every command works with.
 *
 * @param analyses the analyses
 * @param potentials the potentials
 * @param builders the builders
 * @param edits the edits of structures
 * @param formats the file formats
 * @param benchmarks the benchmarks
 * @param examples the ready studies
 * @param models the models that learn
 * @param checks known answers
 * @param out what was asked for
 * @param err messages
 * @param folder relative paths start here
 * @param terminal whether a person watches
 */
public record Session(AnalysisRegistry analyses, PotentialRegistry potentials, BuilderRegistry builders,
        EditRegistry edits, FormatRegistry formats, BenchmarkRegistry benchmarks, ExampleRegistry examples,
        ModelRegistry models,
        CheckRegistry checks, PrintStream out, PrintStream err, Path folder, boolean terminal) {

    /** {@return what runs find by name} */
    RunTools tools() {
        return RunTools.of(potentials, analyses, builders, models);
    }

    /** {@return the path that a text on the command line means} @throws UsageException when it is none */
    Path path(String text) {
        try {
            return text.isEmpty() ? fail(text) : folder.resolve(text);
        } catch (InvalidPathException e) {
            return fail(text);
        }
    }

    /** {@return the database that a text means: a file, relative to the folder, or the URL of a server} */
    String database(String text) {
        return StructureDatabase.isServer(text) ? text : path(text).toString();
    }

    private static Path fail(String text) {
        throw new UsageException("'" + text + "' is no name of a file");
    }

    /** Says something to the person, not to the next program. */
    void say(String line) {
        err.println(line);
    }
}
