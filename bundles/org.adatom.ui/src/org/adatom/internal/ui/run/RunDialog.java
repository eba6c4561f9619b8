/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Header;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.chart.LiveChartView;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.internal.ui.form.Twistie;
import org.adatom.internal.ui.help.HelpTray;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.ui.StructureSource;
import org.adatom.ui.form.Choices;
import org.adatom.ui.form.ParameterForm;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.InputKind;
import org.adatom.workbench.Run;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;

/** Starts an analysis: what it does, what it works on, its options. */
public final class RunDialog extends TrayDialog {
    /** The last values of each analysis in this session. */
    private static final Map<String, Map<String, Object>> LAST = new ConcurrentHashMap<>();
    private static final Map<String, List<Path>> LAST_FILES = new ConcurrentHashMap<>();
    private static final int WIDTH = 620;

    private final IWorkbenchWindow window;
    private final AnalysisDescriptor analysis;
    private final Optional<StructureSource> source;
    private @Nullable InputSection input;
    private @Nullable FileSection files;
    private @Nullable ParameterForm form;
    private @Nullable ParameterForm settings;
    private @Nullable Label problem;
    private @Nullable Label note;
    private @Nullable Button run;
    private @Nullable Run started;

    /**
     * A dialog.
     *
     * @param window where
     * @param analysis what to start
     * @param source what it works on; empty for an analysis without input
     */
    public RunDialog(IWorkbenchWindow window, AnalysisDescriptor analysis, Optional<StructureSource> source) {
        super(window.getShell());
        this.window = window;
        this.analysis = analysis;
        this.source = source;
    }

    /** Opens the dialog for what the active editor shows. */
    public static void open(IWorkbenchWindow window, AnalysisDescriptor analysis) {
        var source = ActiveSource.of(window);
        boolean structures = analysis.input() != InputKind.NONE && analysis.input() != InputKind.FILES;
        if (structures && source.isEmpty()) {
            Problems.show(window.getShell(),
                    new WorkbenchException(Messages.Run_noStructure.formatted(analysis.label())));
            return;
        }
        try {
            analysis.parameters();
        } catch (WorkbenchException e) {
            Problems.show(window.getShell(), e);
            return;
        }
        new RunDialog(window, analysis, structures ? source : Optional.empty()).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(analysis.label());
        shell.setImage(Images.shared(analysis));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var header = new Header(area, Images.of(analysis), analysis.label(), analysis.description());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        source.ifPresent(s -> {
            boolean several = analysis.input() == InputKind.STRUCTURES;
            var section = new InputSection(area, s, several ? ActiveSource.others(window, s) : List.of(), several);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
            input = section;
        });
        if (analysis.input() == InputKind.FILES) {
            var last = LAST_FILES.getOrDefault(analysis.id(), List.of());
            var given = DataFiles.active(window).map(List::of).orElse(last);
            var section = new FileSection(area, given, DataFiles.known());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
            files = section;
        }
        var scrolled = Layouts.scrolled(area);
        Layouts.growing(scrolled);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        var content = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 12).spacing(0, 8).applyTo(content);
        var options = new ParameterForm(content, analysis.parameters());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(options);
        options.setValues(LAST.getOrDefault(analysis.id(), Map.of()));
        options.addChangeListener(this::validate);
        form = options;
        var data = files;
        if (data != null) {
            data.addChangeListener(this::validate);
            data.onColumns(names -> options.offer("columns", names));
        }
        var more = new Twistie(content, Messages.Run_settings, () -> Layouts.fit(options));
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(more);
        var general = new ParameterForm(more.content(), ParameterModel.of(RunSettings.class), Choices.NONE,
                ParameterForm.Style.NESTED);
        general.setValues(Map.of("threads", (long) Runtime.getRuntime().availableProcessors()));
        general.addChangeListener(this::validate);
        settings = general;
        scrolled.setContent(content);
        var message = new Label(area, SWT.WRAP);
        Field.style(message, Field.WRONG);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 48, SWT.DEFAULT).indent(24, 0).applyTo(message);
        problem = message;
        var said = new Label(area, SWT.WRAP);
        Field.style(said, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 48, SWT.DEFAULT).indent(24, 0).exclude(true)
                .applyTo(said);
        note = said;
        return area;
    }

    @Override
    public void create() {
        super.create();
        var options = form;
        if (options != null) {
            options.setFocus();
        }
    }

    @Override
    protected Control createButtonBar(Composite parent) {
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(analysis.help().isPresent() ? 4 : 3).margins(20, 12).spacing(18, 0)
                .applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        analysis.help().ifPresent(page -> help(bar, page));
        link(bar, Messages.Run_copyCommand, this::copy);
        link(bar, Messages.Run_saveStudy, () -> Studies.saveAs(getShell(), study()));
        var buttons = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(0).equalWidth(true).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(buttons);
        createButton(buttons, IDialogConstants.CANCEL_ID, Messages.Button_cancel, false);
        run = createButton(buttons, IDialogConstants.OK_ID, Messages.Button_run, true);
        validate();
        return bar;
    }

    private void copy() {
        var study = study();
        CommandLines.copy(getShell().getDisplay(), study);
        boolean inFile = study.inputs().stream().allMatch(i -> i.source().file().isPresent());
        tell(note, study.isUnsaved() ? inFile ? Messages.Run_copiedUnsaved : Messages.Run_copiedNoFile
                : Messages.Run_copied);
    }

    private void help(Composite bar, String page) {
        var button = new ToolBar(bar, SWT.FLAT);
        var item = new ToolItem(button, SWT.PUSH);
        item.setImage(Images.image("help"));
        item.setToolTipText(Messages.Run_help);
        item.addListener(SWT.Selection, e -> HelpTray.toggle(this, page));
        HelpTray.onF1(this, page);
    }

    private static void link(Composite bar, String text, Runnable action) {
        var link = new Link(bar, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        link.addListener(SWT.Selection, e -> action.run());
    }

    private Study study() {
        var options = form;
        var general = settings;
        var section = input;
        var data = files;
        return new Study(analysis, options == null ? Map.of() : options.values(), options == null ? Map.of()
                : options.changedValues(), section == null ? List.of() : section.inputs(),
                data == null ? List.of() : data.files(), general == null ? Map.of() : general.values());
    }

    private void validate() {
        var options = form;
        var general = settings;
        var button = run;
        if (options != null && general != null && button != null) {
            var data = files;
            button.setEnabled(options.isValid() && general.isValid() && (data == null || data.isValid()));
            tell(problem, "");
            tell(note, "");
        }
    }

    private static void tell(@Nullable Label label, String text) {
        if (label != null && Layouts.show(label, text)) {
            label.requestLayout();
        }
    }

    @Override
    protected void okPressed() {
        var study = study();
        try {
            var submitted = Core.runs().submit(study.request());
            started = submitted;
            LAST.put(analysis.id(), study.changed());
            super.okPressed();
            var page = window.getActivePage();
            boolean chartIsNew = page != null && page.findView(LiveChartView.ID) == null;
            LiveFrames.watch(window, submitted, source);
            LAST_FILES.put(analysis.id(), study.files());
            DataFiles.used(study.files());
            if (analysis.input() == InputKind.STRUCTURES || analysis.input() == InputKind.FILES) {
                Studies.openWhenDone(window, submitted, chartIsNew);
            }
        } catch (ParameterException | WorkbenchException e) {
            tell(problem, Words.pretty(Words.error(e)));
        }
    }

    /** {@return the run that was started, if one was} */
    public Optional<Run> started() {
        return Optional.ofNullable(started);
    }

    /** {@return the files, once the dialog of an analysis that reads some is made} */
    public @Nullable FileSection files() {
        return files;
    }

    /** {@return the form, once the dialog is made} */
    public @Nullable ParameterForm form() {
        return form;
    }

    @Override
    protected Point getInitialSize() {
        var size = super.getInitialSize();
        var screen = getShell().getMonitor().getClientArea();
        return new Point(Math.max(WIDTH, size.x), Math.min(Math.max(size.y + 16, 420), screen.height * 9 / 10));
    }

}
