import type { ErrorCode } from '#core/errors/error-codes.ts';

/** What the person reads when something fails: what happened, what is safe, what to do next. */
export type ErrorMessage = { what: string; safe: string; next: string };

export const errorsZhCn = {
  'archive/not-open': {
    what: '还没有打开档案库。',
    safe: '没有改动任何东西。',
    next: '请先打开或新建一个档案库。',
  },
  'print/failed': {
    what: '没有找到可用的打印机，或打印没有成功。',
    safe: '摘编内容完好。',
    next: '请检查打印机的连接后再打印，或先存为 PDF。',
  },
  'correction/original-missing': {
    what: '这一期的原件缺失或已被改动，无法重新解读。',
    safe: '原有的解读、批注和更正都没有变动。',
    next: '请重新导入同一个文件以补回原件，或从备份恢复，然后再更正。',
  },
  'correction/nothing-left': {
    what: '照此更正，这一期就一份文件也不剩了。',
    safe: '原有的解读没有变动，更正没有保存。',
    next: '请保留至少一份文件的正文。',
  },
  'archive/unreachable': {
    what: '档案库所在的磁盘读写失败，可能已被拔出或断开。',
    safe: '已保存的内容没有被程序改动。',
    next: '请接好磁盘或网络位置，再重新打开档案库。',
  },
  'import/nothing-imported': {
    what: '没有一个文件能够导入。',
    safe: '档案库没有改动。',
    next: '请看每个文件的原因，改正后再试。',
  },
  'keeping/damage-found': {
    what: '核验发现有内容被改动或丢失。',
    safe: '程序没有改动任何东西。',
    next: '请看明细，并从备份恢复受损的部分。',
  },
  'archive/not-an-archive': {
    what: '这个文件夹不是档案库。',
    safe: '文件夹里的东西没有被改动。',
    next: '请选择含有 archive.sqlite 的文件夹，或新建一个档案库。',
  },
  'archive/already-exists': {
    what: '这个文件夹里已经有档案库或别的文件。',
    safe: '原有内容没有被改动。',
    next: '请改选一个空文件夹，或直接打开已有的档案库。',
  },
  'archive/locked': {
    what: '另一个程序或另一台电脑正在使用这个档案库。',
    safe: '档案库完好，对方的工作也不受影响。',
    next: '请在对方关闭档案库之后再打开。',
  },
  'archive/read-only': {
    what: '这个档案库现在只能阅读，不能改动。',
    safe: '档案库内容完好。',
    next: '如要改动，请把档案库复制到可以写入的位置再打开。',
  },
  'archive/from-the-future': {
    what: '这个档案库是用更新版本的公报馆建立的。',
    safe: '档案库没有被改动。',
    next: '请换用更新版本的公报馆打开。',
  },
  'archive/damaged': {
    what: '档案库的数据库已损坏，无法可靠读取。',
    safe: '原件文件夹和备份没有被触动，也没有删除任何东西。',
    next: '请到“保管”中从最近的备份恢复到一个新文件夹。',
  },
  'archive/folder-missing': {
    what: '找不到档案库所在的文件夹。',
    safe: '没有改动任何东西。',
    next: '请检查 U 盘或共享文件夹是否已连接，再打开一次。',
  },
  'archive/no-permission': {
    what: '当前用户没有权限使用这个文件夹。',
    safe: '没有改动任何东西。',
    next: '请联系管理员授权，或改选别的文件夹。',
  },
  'archive/disk-full': {
    what: '磁盘空间不足，操作没有完成。',
    safe: '已经存好的期和批注完好，没有只存了一半的内容。',
    next: '请腾出磁盘空间后再试一次。',
  },
  'import/not-found': {
    what: '找不到要导入的文件。',
    safe: '档案库没有改变。',
    next: '请确认文件没有被移走或改名，再导入一次。',
  },
  'import/not-readable': {
    what: '文件无法读取。',
    safe: '档案库没有改变。',
    next: '请检查文件的读取权限，或先关闭正在使用它的程序。',
  },
  'import/empty': {
    what: '文件是空的，没有任何内容。',
    safe: '档案库没有改变。',
    next: '请找到完整的文件再导入。',
  },
  'import/not-text': {
    what: '文件的内容不是文字。',
    safe: '档案库没有改变。',
    next: '请检查扩展名是否正确，或换用文字版的公报。',
  },
  'import/too-large': {
    what: '文件太大，超过了一期公报可能的大小。',
    safe: '档案库没有改变。',
    next: '请按期拆分后再导入。',
  },
  'import/unknown-format': {
    what: '不认识这种文件格式。',
    safe: '档案库没有改变。',
    next: '请使用 PDF、OFD、Word、WPS、Excel、CSV、网页、TXT 或图片（PNG、JPEG、TIFF）格式的公报。',
  },
  'import/too-long': {
    what: '文件太复杂，没有在规定的时间内读完。',
    safe: '档案库没有改变，其他文件照常导入。',
    next: '请用别的程序另存一份或拆分后再导入。',
  },
  'import/too-many-pages': {
    what: '文件的页数过多，超过了一期公报可能的页数。',
    safe: '档案库没有改变，其他文件照常导入。',
    next: '请按期拆分后再导入。',
  },
  'import/too-many-entries': {
    what: '压缩包里的文件太多。',
    safe: '档案库没有改变，其他文件照常导入。',
    next: '请先解压，再导入解压得到的文件夹。',
  },
  'import/too-deep': {
    what: '压缩包一层套一层，套得太深，没有再往里读。',
    safe: '档案库没有改变，其他文件照常导入。',
    next: '请先解压，再导入解压得到的文件夹。',
  },
  'import/expands-too-far': {
    what: '文件解压后大得不合常理，没有解压。',
    safe: '档案库没有改变，其他文件照常导入。',
    next: '请核实文件的来历；确属公报的，请先解压再导入。',
  },
  'import/unsafe-path': {
    what: '压缩包里这个文件的路径指向包外，只有恶意的压缩包才会这样，没有读取。',
    safe: '档案库没有改变，其他文件照常导入。',
    next: '请核实压缩包的来历。',
  },
  'import/interrupted': {
    what: '读这个文件时程序两次意外中止，不再自动尝试。',
    safe: '已经导入的内容完好，其他文件照常导入。',
    next: '可以单独重试；仍不行的，请用别的程序另存一份再导入。',
  },
  'import/damaged': {
    what: '文件已损坏或不完整，无法读取。',
    safe: '档案库没有改变。',
    next: '请找到完整的文件再导入。',
  },
  'import/password-needed': {
    what: '文件设有口令，打不开。',
    safe: '档案库没有改变。',
    next: 'PDF 文件可以给出口令再试；其他格式请另存一份不带口令的，再导入。',
  },
  'import/wrong-password': {
    what: '口令不对，文件没有打开。',
    safe: '档案库没有改变。',
    next: '请注意大小写和空格，再试一次。',
  },
  'import/no-text-layer': {
    what: '文件的页面上什么也没有印，是空白的。',
    safe: '档案库没有改变。',
    next: '请检查文件是否存得完整，换一份再导入。',
  },
  'search/bad-query': {
    what: '检索式写得不完整，没有检索。',
    safe: '档案库没有改变。',
    next: '请修改标出的位置后再按回车。',
  },
  'search/name-taken': {
    what: '已有另一个保存的检索用了这个名称。',
    safe: '没有改动任何东西。',
    next: '请换一个名称，或先修改、移除那个检索。',
  },
  'search/superseded': {
    what: '这次检索已被更新的一次取代。',
    safe: '档案库没有改变。',
    next: '请看更新的结果。',
  },
  'authority/name-taken': {
    what: '这个名称已经属于另一个机构。',
    safe: '没有改动任何东西。',
    next: '请先在那个机构下去掉这个名称，或为两者写明不重叠的起止日期。',
  },
  'item/not-found': {
    what: '要找的内容已经不在档案库里。',
    safe: '其他内容没有改变。',
    next: '请返回列表，重新打开。',
  },
  'annotation/bad-range': {
    what: '选段超出了文件的文字范围，批注没有保存。',
    safe: '已有的批注没有改变。',
    next: '请重新选取文字。',
  },
  'annotation/bad-file': {
    what: '这个文件不是能识别的批注文件。',
    safe: '已有的批注没有改变。',
    next: '请选择由公报馆导出的 JSON-LD 批注文件。',
  },
  'excerpt/nothing-chosen': {
    what: '摘编里还没有内容。',
    safe: '没有改动任何东西。',
    next: '请先在阅读时选取文字，加入摘编。',
  },
  'excerpt/unknown-format': {
    what: '不支持这种摘编格式。',
    safe: '摘编没有改变。',
    next: '请改存为 PDF、HTML 或 Markdown。',
  },
  'keeping/not-a-backup': {
    what: '所选文件不是档案库的备份。',
    safe: '没有改动任何东西。',
    next: '请选择公报馆写出的备份文件。',
  },
  'keeping/backup-damaged': {
    what: '备份已损坏，没有通过检验。',
    safe: '现有的档案库没有被改动。',
    next: '请改用较早的另一份备份。',
  },
  'keeping/target-not-empty': {
    what: '目标文件夹里已有内容。',
    safe: '那里的文件没有被改动。',
    next: '请选择一个空文件夹。',
  },
  'facsimile/none': {
    what: '这一期的原件没有可以显示的原版页面。',
    safe: '文字可以照常阅读。',
    next: '目前可以显示 PDF 的原版页面；其他格式请查看文字。',
  },
  'facsimile/not-drawn': {
    what: '这一页的原版画不出来：文件有损坏，或页面过于复杂。',
    safe: '文字与原件都没有变动。',
    next: '请查看文字，或从“原件”另存后用别的程序打开。',
  },
  'recognition/failed': {
    what: '这一页的文字没有识别出来：页面过于复杂，或图片有损坏。',
    safe: '原件与已识别的页面都没有变动。',
    next: '请在原版页面上看看这一页是否放正，再重新识别。',
  },
  'file/cannot-write': {
    what: '文件无法写入。',
    safe: '档案库没有改变。',
    next: '请检查位置是否可写、磁盘是否已满，或换一个位置保存。',
  },
  'index/rebuilding': {
    what: '索引正在重建，暂时不能检索。',
    safe: '文件和批注完好，阅读不受影响。',
    next: '请等重建完成后再检索。',
  },
  'job/cancelled': {
    what: '任务已取消。',
    safe: '取消之前已完成的部分完整保留。',
    next: '需要时可以重新开始。',
  },
  'job/not-found': {
    what: '找不到这个任务，它可能早已结束。',
    safe: '没有改动任何东西。',
    next: '需要时请重新开始。',
  },
  'ipc/invalid-request': {
    what: '窗口发出的请求不合规定，已被拒绝。',
    safe: '没有改动任何东西。',
    next: '请重新操作一次；如果仍然出现，请把下面的代码告诉维护人员。',
  },
  'ipc/not-granted': {
    what: '这个位置不是您亲自选择的，程序拒绝使用。',
    safe: '没有读取或改动任何文件。',
    next: '请在对话框里重新选择文件或文件夹。',
  },
  'ipc/invalid-answer': {
    what: '程序内部的回答不合规定。',
    safe: '已经存好的内容完好。',
    next: '请重新操作一次；如果仍然出现，请把下面的代码告诉维护人员。',
  },
  'process/restarting': {
    what: '档案进程意外停止，正在重新启动。',
    safe: '已经保存的期、批注和摘编完好。',
    next: '请稍候片刻，再重做刚才这一步。',
  },
  'process/stopped': {
    what: '档案进程接连意外停止，已不再自动重新启动。',
    safe: '已经保存的期、批注和摘编完好。',
    next: '请重新启动档案进程；如果仍然停止，请把日志文件交给维护人员。',
  },
  'process/wrong-runtime': {
    what: '这台电脑上的运行环境太旧，档案进程无法启动。',
    safe: '档案库没有被触动。',
    next: '请安装完整的公报馆安装包。',
  },
  'internal/bug': {
    what: '程序出了差错。',
    safe: '已经保存的内容完好。',
    next: '请重试一次；如果仍然出现，请把下面的编号告诉维护人员。',
  },
} as const satisfies Record<ErrorCode, ErrorMessage>;
