/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import java.util.ArrayList;
import java.util.Locale;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.analysis.RunContext;
import org.adatom.internal.learning.analysis.ModelData;
import org.adatom.learning.data.Folds;
import org.adatom.learning.evaluation.Scores;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.NamedModel;

/** How much worse a model gets when a feature is shuffled. */
public final class ImportanceAnalysis implements Analysis<ImportanceOptions, FileInputs> {

    @Override
    public Class<ImportanceOptions> optionsType() {
        return ImportanceOptions.class;
    }

    @Override
    public Class<FileInputs> inputType() {
        return FileInputs.class;
    }

    @Override
    public Result run(ImportanceOptions options, FileInputs input, RunContext context) {
        var named = context.create(NamedModel.class, options.model());
        var data = ModelData.read(input, options.target(), options.features(), options.classes(), context);
        var split = !options.split().isBlank() ? data.stored(options.split(), input).getFirst()
                : Folds.holdOut(data.samples(), options.test(), context.random("split"));
        var fitted = named.pipeline().fit(data.samples().subset(split.train()), FitContext.of(context, 0, 0.5));
        var test = data.samples().subset(split.test());
        var items = new ArrayList<ResultItem>();
        TrainAnalysis.importance(fitted, test, options.shuffles(), FitContext.of(context, 0.5, 1), items);
        var scores = Scores.of(data.target(), test.y(), fitted.predict(test));
        var main = Scores.main(data.target());
        var table = (ResultItem.Table) items.getFirst();
        return Result.done(String.format(Locale.ROOT, "Most important: %s, without it %s falls by %.3g from %.4g.",
                table.words().getFirst().values()[0], main.equals("r2") ? "R²" : main, table.numbers().getFirst()
                .values()[0],
                scores.value(main))).with(table).scalar(main, main.equals("r2") ? "R² of the test"
                : "Accuracy of the test", scores.value(main), "");
    }
}
