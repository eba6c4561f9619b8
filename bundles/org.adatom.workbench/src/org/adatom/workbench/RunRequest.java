/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.structure.Structure;

/**
 * What is to be run.
 *
 * @param analysis the analysis
 * @param parameters its parameters by name; defaults for the others
 * @param input the structures: none, one or several, as the analysis takes
 * @param files the files or folders, absolute, where the analysis takes those and no structures
 * @param sources where they come from, for the record
 * @param seed the seed of the random numbers
 * @param threads how many threads it may use, at least 1
 * @param title what a list of runs shows
 * @param folder where the results go; empty for a new folder among the results of the run manager
 */
public record RunRequest(AnalysisDescriptor analysis, Map<String, Object> parameters, List<Structure> input,
        List<Path> files, List<RunInput> sources, long seed, int threads, String title, Optional<Path> folder) {

    /** @throws WorkbenchException when the analysis takes another number of structures */
    public RunRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        input = List.copyOf(input);
        files = List.copyOf(files);
        sources = List.copyOf(sources);
        if (threads < 1) {
            throw new WorkbenchException("threads is " + threads + ": a run needs at least 1");
        }
        int n = input.size();
        switch (analysis.input()) {
            case NONE -> require(n == 0, analysis, "takes no structure, but " + n + " were given: leave out the input");
            case STRUCTURE -> require(n == 1, analysis, n == 0
                    ? "needs a structure: give a file as its input"
                    : "takes one structure, but " + n + " were given: give one file, and one frame of it");
            case STRUCTURES -> require(n > 0, analysis, "needs at least one structure: give a file as its input");
            case FILES -> {
                require(n == 0, analysis, "takes files, but structures were given: give a file as its input");
                require(!files.isEmpty(), analysis, "needs a file: give one as its input");
            }
        }
    }

    private static void require(boolean right, AnalysisDescriptor analysis, String message) {
        if (!right) {
            throw new WorkbenchException(analysis.name() + " " + message);
        }
    }

    /** {@return a request with seed 0, all processors, titled by analysis and formula} */
    public static RunRequest of(AnalysisDescriptor analysis, Map<String, ?> parameters, List<Structure> input) {
        var title = analysis.label() + (input.isEmpty() ? "" : " " + input.getFirst().formula())
                + (input.size() > 1 ? " and " + (input.size() - 1) + " more" : "");
        return new RunRequest(analysis, new LinkedHashMap<>(parameters), input, List.of(), List.of(), 0,
                Runtime.getRuntime().availableProcessors(), title, Optional.empty());
    }

    /**
     * {@return a request with seed 0, all processors, titled by analysis and file}
     *
     * @param files absolute, at least one
     */
    public static RunRequest ofFiles(AnalysisDescriptor analysis, Map<String, ?> parameters, List<Path> files) {
        var title = analysis.label() + (files.isEmpty() ? "" : " " + files.getFirst().getFileName())
                + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : "");
        return new RunRequest(analysis, new LinkedHashMap<>(parameters), List.of(), files, List.of(), 0,
                Runtime.getRuntime().availableProcessors(), title, Optional.empty());
    }

    /** {@return this request with a seed} */
    public RunRequest withSeed(long newSeed) {
        return new RunRequest(analysis, parameters, input, files, sources, newSeed, threads, title, folder);
    }

    /** {@return this request with a number of threads, at least 1} */
    public RunRequest withThreads(int newThreads) {
        return new RunRequest(analysis, parameters, input, files, sources, seed, newThreads, title, folder);
    }

    /** {@return this request with a title} */
    public RunRequest withTitle(String newTitle) {
        return new RunRequest(analysis, parameters, input, files, sources, seed, threads, newTitle, folder);
    }

    /** {@return this request with a word on where the input comes from} */
    public RunRequest withSources(List<RunInput> newSources) {
        return new RunRequest(analysis, parameters, input, files, newSources, seed, threads, title, folder);
    }

    /** {@return this request with a folder for its results} It must not exist, or be empty. */
    public RunRequest withFolder(Path newFolder) {
        return new RunRequest(analysis, parameters, input, files, sources, seed, threads, title,
                Optional.of(newFolder));
    }
}
