/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Checkpoint;
import org.adatom.analysis.FrameSink;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.Study;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.numerics.random.RandomStreams;
import org.adatom.potential.Potential;
import org.adatom.workbench.RunInput;
import org.adatom.workbench.RunRequest;
import org.adatom.workbench.WorkbenchException;

/**
 * A study that is run inside a run: it has that run's potentials, threads and end, its own seed, and tells nobody its
 * news.
 */
final class NestedStudy implements Study {
    /** Before the names of options of the builder of the input. */
    private static final String INPUT = "input.";

    private final RunRequest request;
    private final RunContext outer;
    private final Rebuild rebuild;

    /** Makes the request again with another input. */
    @FunctionalInterface
    interface Rebuild {
        /** {@return the request} @throws IOException when a file cannot be read */
        RunRequest with(List<RunInput> input) throws IOException;
    }

    NestedStudy(RunRequest request, RunContext outer, Rebuild rebuild) {
        this.request = request;
        this.outer = outer;
        this.rebuild = rebuild;
    }

    @Override
    public ParameterModel<?> parameters() {
        return request.analysis().parameters();
    }

    @Override
    public Result run(Map<String, Object> parameters) {
        var values = new LinkedHashMap<>(request.parameters());
        var built = new LinkedHashMap<String, Object>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(INPUT)) {
                built.put(name.substring(INPUT.length()), value);
            } else {
                values.put(name, value);
            }
        });
        return run(request.analysis().object(), values, built.isEmpty() ? request : rebuilt(built));
    }

    private <P extends Record, I> Result run(Analysis<P, I> analysis, Map<String, Object> values, RunRequest input) {
        var options = ParameterModel.of(analysis.optionsType()).bind(values);
        return analysis.run(options, RunInputs.of(analysis.inputType(), input), new Inside());
    }

    /** {@return the request with other options of the structures that are built for it} */
    private RunRequest rebuilt(Map<String, Object> changed) {
        var sources = new ArrayList<RunInput>();
        boolean builds = false;
        for (var source : request.sources()) {
            if (source instanceof RunInput.BuildInput(var kind, var options)) {
                var all = new LinkedHashMap<>(options);
                all.putAll(changed);
                sources.add(new RunInput.BuildInput(kind, all));
                builds = true;
            } else {
                sources.add(source);
            }
        }
        if (!builds) {
            throw new AnalysisException("'" + INPUT + changed.keySet().iterator().next()
                    + "' is an option of a builder, but the input of the study is not built");
        }
        try {
            return rebuild.with(sources);
        } catch (IOException | WorkbenchException e) {
            throw new AnalysisException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What the analysis inside is given. */
    private final class Inside implements RunContext {
        private final Checkpoint memory = Checkpoint.inMemory();
        private final Map<String, FrameSink> sinks = new ConcurrentHashMap<>();

        @Override
        public void progress(double fraction, Progress... news) {
            outer.checkCancelled();
        }

        @Override
        public boolean isCancelled() {
            return outer.isCancelled();
        }

        @Override
        public long seed() {
            return request.seed();
        }

        @Override
        public RandomGenerator random(String stream) {
            return RandomStreams.of(request.seed(), stream);
        }

        @Override
        public Potential potential(String text) {
            return outer.potential(text);
        }

        @Override
        public <T> T create(Class<T> type, String text) {
            return outer.create(type, text);
        }

        @Override
        public Study study(Path file) {
            return outer.study(file);
        }

        @Override
        public int threads() {
            return outer.threads();
        }

        @Override
        public Checkpoint checkpoint() {
            return memory;
        }

        @Override
        public FrameSink frames(String name) {
            return sinks.computeIfAbsent(name, n -> FrameSink.inMemory());
        }
    }
}
